import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { readInput } from '../../engine/search/read-input.ts';
import { holdFocus } from './hold-focus.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Enter in the box. */
  readonly onEnter: () => void;
  /** A text was pasted that is no query but something to compare with the record. */
  readonly onPassage: (text: string) => void;
}

/** The one field of popup and panel: ready to be typed into when they open. */
export function SearchBox({ query, onQuery, onEnter, onPassage }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // Before the first frame is drawn: whoever types at once loses no letter.
  useLayoutEffect(() => {
    field.current?.focus();
    return holdFocus(() => field.current?.focus());
  }, []);
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <label class="unseen" for="query">
          Search the record
        </label>
        <svg class="glass" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
          />
        </svg>
        <input
          ref={field}
          id="query"
          class="field"
          type="search"
          placeholder="Search the record"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          dir="auto"
          data-row
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (readInput(text).kind !== 'passage') return;
            event.preventDefault();
            onPassage(text);
          }}
        />
      </form>
    </search>
  );
}
