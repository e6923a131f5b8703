import type { JSX } from 'preact';

interface Props {
  readonly count: number;
  readonly shown: boolean;
  readonly onShow: (on: boolean) => void;
}

/** Names that were left alone because nothing near them speaks of the affair: the reader may judge for themselves. */
export function Unmarked({ count, shown, onShow }: Props): JSX.Element | null {
  if (count === 0 && !shown) return null;
  return (
    <p class="unmarked small">
      {count === 1 ? '1 name was left unmarked.' : `${count} names were left unmarked.`}{' '}
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-pressed={shown}
        data-row
        onClick={() => onShow(!shown)}
      >
        {shown ? 'Hide them again' : 'Show them on this page'}
      </button>
    </p>
  );
}
