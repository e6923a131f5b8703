import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassageView } from '../../engine/card/card-view.ts';

/** Copies a passage with its citation. Where the browser refuses, gives the text back, so that it can be selected by hand. */
export type Copy = (passage: PassageView, isWhole: boolean) => Promise<Copied>;
export type Copied = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly text: string };

interface Props {
  readonly passage: PassageView;
  /** Whether the whole passage is to be seen, or only what bears on the mention. */
  readonly isWhole: boolean;
  readonly copy: Copy;
}

/** How long "Copied" stands in the button's place, ms: long enough to be seen after looking away. */
const SAID_MS = 3_000;

export function CopyButton({ passage, isWhole, copy }: Props): JSX.Element {
  const [outcome, setOutcome] = useState<Copied | null>(null);
  const { id } = passage;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one passage does not hold for the next.
  useEffect(() => setOutcome(null), [id]);
  useEffect(() => {
    if (outcome?.kind !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const isCopied = outcome?.kind === 'copied';
  return (
    <>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        onClick={() => void copy(passage, isWhole).then(setOutcome)}
      >
        {isCopied ? 'Copied' : 'Copy with citation'}
      </button>
      <span class={isCopied ? 'unseen' : 'meta copied'} role="status">
        {isCopied && 'Copied'}
        {outcome?.kind === 'refused' &&
          'The browser did not allow copying. The text below is selected; copy it yourself.'}
      </span>
      {outcome?.kind === 'refused' && <ByHand text={outcome.text} />}
    </>
  );
}

/** Not a text field: a page hears every key that is typed into one. */
function ByHand({ text }: { readonly text: string }): JSX.Element {
  const box = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (!box.current) return;
    getSelection()?.selectAllChildren(box.current);
    box.current.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that is to be selected must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> holds no preformatted text.
    <pre class="by-hand" ref={box} role="group" tabIndex={0} aria-label="Passage with citation">
      {text}
    </pre>
  );
}
