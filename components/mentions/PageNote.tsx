import type { ComponentChildren, JSX } from 'preact';

/** Why there is no list of mentions, in the order in which it is to be said. */
export type PageStanding =
  | { readonly kind: 'asking' }
  | { readonly kind: 'askable'; readonly everySite: boolean }
  | { readonly kind: 'closed'; readonly files: boolean }
  | { readonly kind: 'no-text'; readonly contentType: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'off' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly capped: boolean };

interface Props {
  readonly standing: Exclude<PageStanding, { kind: 'read' }>;
  readonly onAllow: () => void;
  readonly onStart: () => void;
}

/** What the reader may do about it stands beside each reason. The look-up works all the same, and says so. */
export function PageNote({ standing, onAllow, onStart }: Props): JSX.Element | null {
  switch (standing.kind) {
    case 'asking':
      return null;
    case 'reading':
      return <Note>Reading this page…</Note>;
    case 'off':
      return <Note>On Record is switched off for this site. Nothing on it is read or marked.</Note>;
    case 'waiting':
      return (
        <Note>
          <p>Pages are read only when you ask.</p>
          <button type="button" class="button" data-kind="first" data-row onClick={onStart}>
            Read this page
          </button>
        </Note>
      );
    case 'askable':
      return (
        <Note>
          <p>
            {standing.everySite
              ? 'On Record has not been given access to this page.'
              : 'On Record has not been given access to this site.'}{' '}
            What it reads stays in this browser.
          </p>
          <button type="button" class="button" data-kind="first" data-row onClick={onAllow}>
            {standing.everySite ? 'Allow on web pages' : 'Allow on this site'}
          </button>
          {standing.everySite && (
            <p class="meta">If nothing changes, this is a page that the browser keeps to itself.</p>
          )}
        </Note>
      );
    case 'closed':
      return (
        <Note>
          <p>
            The browser lets no extension read this page. Its own pages, its store and its readers are closed to all.
          </p>
          {!standing.files && (
            <p>
              If this is a file on your computer: allow access to files on the extension’s page in the browser’s
              settings.
            </p>
          )}
          <StillThere />
        </Note>
      );
    case 'no-text':
      return (
        <Note>
          <p>
            This is no web page but a file of the kind {standing.contentType}, which On Record cannot read. Copy a
            sentence from it into the search box to look it up.
          </p>
        </Note>
      );
    case 'silent':
      return (
        <Note>
          <p>This page does not answer. Load it again to have it read.</p>
          <StillThere />
        </Note>
      );
  }
}

function Note({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="page-note small">{children}</div>;
}

function StillThere(): JSX.Element {
  return <p>The record can be searched all the same.</p>;
}
