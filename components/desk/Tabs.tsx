import type { JSX } from 'preact';

export type TabKey = 'page' | 'record';

interface Props {
  readonly open: TabKey;
  /** Mentions on the page; null while nothing is known. */
  readonly count: number | null;
  readonly onOpen: (tab: TabKey) => void;
}

/** Two views under one search box. Arrow keys left and right, as in any row of tabs. */
export function Tabs({ open, count, onOpen }: Props): JSX.Element {
  const tab = (key: TabKey, label: JSX.Element) => (
    <button
      type="button"
      role="tab"
      id={`tab-${key}`}
      class="tab"
      aria-selected={open === key}
      aria-controls="view"
      tabIndex={open === key ? 0 : -1}
      onClick={() => onOpen(key)}
    >
      {label}
    </button>
  );
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="View"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = open === 'page' ? 'record' : 'page';
        onOpen(other);
        document.getElementById(`tab-${other}`)?.focus();
      }}
    >
      {tab(
        'page',
        <>
          This page
          {count !== null && count > 0 && (
            <>
              {' '}
              <span class="tab-count">{count}</span>
            </>
          )}
        </>,
      )}
      {tab('record', <>The record</>)}
    </div>
  );
}
