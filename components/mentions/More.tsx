import type { JSX } from 'preact';

interface Props {
  /** Names of the page that the list above does not hold yet. */
  readonly count: number;
  readonly onMore: () => void;
}

/** A very long page is listed in parts: the first names at once, the next when somebody asks for them. */
export function More({ count, onMore }: Props): JSX.Element | null {
  if (count === 0) return null;
  return (
    <p class="unmarked small">
      {count === 1 ? '1 more name is on this page.' : `${count} more names are on this page.`}{' '}
      <button type="button" class="button" data-kind="quiet" data-row onClick={onMore}>
        List more
      </button>
    </p>
  );
}
