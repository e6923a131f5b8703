import type { JSX } from 'preact';

interface Props {
  /** As settings name it: a host, or `file:` for all files. Null where there is nothing to switch. */
  readonly site: string | null;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** One click, and the words say where the switch stands: a colour alone would not. */
export function SiteSwitch({ site, on, onSwitch }: Props): JSX.Element | null {
  if (site === null) return null;
  const name = site === 'file:' ? 'files' : site;
  return (
    <button type="button" role="switch" class="site-switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
      <span class="site-words">
        {on ? 'On' : 'Off'} for <bdi>{name}</bdi>
      </span>
    </button>
  );
}
