import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../engine/dossier/types.ts';

export interface CopyTools {
  /** Forms to copy in, each with its name for the list; the first is preset. */
  readonly formats: readonly { readonly key: string; readonly label: string }[];
  /** Resolves to null when the words are on the clipboard, or to the text where the browser refused. Never rejects. */
  readonly copy: (passage: Passage, format: string) => Promise<string | null>;
}

type Outcome = { readonly kind: 'copied'; readonly as: string } | { readonly kind: 'refused'; readonly text: string };

interface Props {
  readonly passage: Passage;
  readonly tools: CopyTools;
}

/** Takes a passage along, quote before source line, in the form that is wanted. */
export function CopyAs({ passage, tools }: Props): JSX.Element {
  const [format, setFormat] = useState(tools.formats[0]?.key ?? '');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one passage does not hold for the next.
  useEffect(() => setOutcome(null), [passage.id, format]);
  const copy = async () => {
    const refused = await tools.copy(passage, format);
    const as = tools.formats.find(({ key }) => key === format)?.label ?? format;
    setOutcome(refused === null ? { kind: 'copied', as } : { kind: 'refused', text: refused });
  };
  return (
    <div class="copy-as">
      <label for="copy-format">Copy as</label>
      <select id="copy-format" class="field" value={format} onChange={(event) => setFormat(event.currentTarget.value)}>
        {tools.formats.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => void copy()}>
        Copy
      </button>
      <p class="meta" role="status">
        {outcome?.kind === 'copied' && `Copied as ${outcome.as}`}
        {outcome?.kind === 'refused' &&
          'The browser did not allow copying. The text is selected below; copy it yourself.'}
      </p>
      {outcome?.kind === 'refused' && <ByHand text={outcome.text} />}
    </div>
  );
}

function ByHand({ text }: { readonly text: string }): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return <textarea class="field" ref={box} readOnly rows={6} aria-label="Passage with citation" value={text} />;
}
