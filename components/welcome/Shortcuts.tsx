import type { JSX } from 'preact';

export interface Shortcut {
  /** What the command does, as the browser's own list of shortcuts names it. */
  readonly does: string;
  /** For instance `Alt+Shift+J`; empty where none is set. */
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  /** Where this browser lets the reader change them. */
  readonly changedAt: string;
}

/** The keys as they are set now, which may differ from those that we suggested. */
export function Shortcuts({ shortcuts, changedAt }: Props): JSX.Element {
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys ? keys.split('+').map((key) => <kbd key={key}>{key}</kbd>) : 'no key yet'}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">Change them at {changedAt}.</p>
    </>
  );
}
