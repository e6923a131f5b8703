import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly heading: string;
  readonly hint: string;
  /** What stands in place of the list while it is empty. */
  readonly nothing: string;
  readonly sites: readonly string[];
  /** The site that a person means by what he typed, or null where it is none. */
  readonly parse: (typed: string) => string | null;
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** Sites to add to and to take from. The focus never falls off the page when the row under it goes. */
export function SiteList({ heading, hint, nothing, sites, parse, onAdd, onRemove }: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const add = (event: Event): void => {
    event.preventDefault();
    const site = parse(field.current?.value ?? '');
    if (site && field.current) field.current.value = '';
    if (!site) setSaid('That is no address of a site. Type, for instance, news.example.com.');
    else if (sites.includes(site)) setSaid(`${nameOf(site)} is on the list already.`);
    else {
      onAdd(site);
      setSaid(`${nameOf(site)} added.`);
    }
  };
  const remove = (site: string): void => {
    onRemove(site);
    setSaid(`${nameOf(site)} removed.`);
    field.current?.focus();
  };

  return (
    <div class="sites">
      <h3 id={`${id}-heading`}>{heading}</h3>
      <p class="hint">{hint}</p>
      {sites.length === 0 ? (
        <p class="nothing">{nothing}</p>
      ) : (
        <ul aria-labelledby={`${id}-heading`}>
          {[...sites].sort().map((site) => (
            <li key={site}>
              <span>{nameOf(site)}</span>
              <button type="button" class="button" data-kind="quiet" onClick={() => remove(site)}>
                Remove<span class="unseen"> {nameOf(site)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add}>
        <label class="unseen" for={`${id}-field`}>
          Site to add: {heading}
        </label>
        <input
          ref={field}
          id={`${id}-field`}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="news.example.com"
          aria-describedby={`${id}-said`}
        />
        <button type="submit" class="button">
          Add<span class="unseen"> site: {heading}</span>
        </button>
      </form>
      <p class="said" role="status" id={`${id}-said`}>
        {said}
      </p>
    </div>
  );
}

function nameOf(site: string): string {
  return site === 'file:' ? 'Files on this computer' : site;
}
