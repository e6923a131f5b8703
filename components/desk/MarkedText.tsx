import Mark from 'mark.js';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** What to mark, as UTF-16 offsets into `text`, in order and disjoint. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly class?: string;
  readonly lang?: string;
}

/**
 * Text with some words marked by mark.js. Preact never looks inside the element, so neither disturbs the other. Most keys
 * of a query leave most rows as they are: what is marked already is left alone.
 */
export function MarkedText({ text, marks, class: className, lang }: Props): JSX.Element {
  const box = useRef<HTMLSpanElement>(null);
  const places = marks.map(({ start, end }) => `${start}-${end}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places say what is in the marks.
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.textContent = text;
    if (marks.length === 0) return;
    new Mark(box.current).markRanges(marks.map(({ start, end }) => ({ start, length: end - start })));
  }, [text, places]);
  return <span ref={box} class={className} lang={lang} dir="auto" />;
}
