import type { JSX } from 'preact';

export interface AboutFacts {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  /** The day of publication in words. */
  readonly published: string;
  readonly url: string;
  /** SHA-256 of the source's bytes, lower-case hex. */
  readonly sha256: string;
  readonly passages: number;
}

/** What this is, what it reads, and what it never does. */
export function About(facts: AboutFacts): JSX.Element {
  return (
    <>
      <div>
        <h3>The document</h3>
        <p>
          Everything that {facts.name} shows comes word for word from one document:{' '}
          <a href={facts.url} target="_blank" rel="noopener noreferrer">
            “{facts.title}”
          </a>
          , {facts.publisher}, {facts.published}. {facts.passages} passages, none of them changed; what was said or
          found since is not in it.
        </p>
      </div>
      <dl class="facts">
        <dt>SHA-256 of the text</dt>
        <dd>
          <code>{facts.sha256}</code>
        </dd>
        <dt>Version</dt>
        <dd>
          {facts.name} {facts.version}
        </dd>
        <dt>Licence</dt>
        <dd>The program: MIT. The document belongs to its publisher and is quoted.</dd>
      </dl>
      <div>
        <h3>Privacy</h3>
        <Privacy name={facts.name} />
      </div>
    </>
  );
}

/** The same words wherever they are needed. */
export function Privacy({ name }: { readonly name: string }): JSX.Element {
  return (
    <ul class="privacy">
      <li>
        <strong>Read, in your browser:</strong> the text of the pages that you visit, to find the names. Never what you
        type.
      </li>
      <li>
        <strong>Stored, in your browser:</strong> the settings on the options page. Nothing of the pages that you visit,
        and from private windows nothing that names a site.
      </li>
      <li>
        <strong>Sent:</strong> nothing, to nobody. {name} has no server, counts nothing and asks nothing of the network.
      </li>
    </ul>
  );
}
