import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../../engine/card/card-view.ts';
import type { SampleRun } from '../../engine/dossier/sample.ts';
import { DWELL_MS } from '../../engine/popover/life.ts';
import { Card } from '../card/Card.tsx';
import type { Copy } from '../card/CopyButton.tsx';

interface Props {
  readonly runs: readonly SampleRun[];
  readonly markStyle: 'underline' | 'tint' | 'both';
  /** The card of the mention that is the run at this index; null where the record has none. */
  readonly cardOf: (run: number) => CardView | null;
  readonly copy: Copy;
}

/** A paragraph with marks, and the real card under it. It stays where it is, so that the page does not jump. */
export function Trial({ runs, markStyle, cardOf, copy }: Props): JSX.Element {
  const [open, setOpen] = useState<number | null>(() => runs.findIndex((run) => run.topic));
  const marks = useRef<HTMLParagraphElement>(null);
  const rest = useRest(setOpen);
  const view = open === null ? null : cardOf(open);

  const close = (): void => {
    setOpen(null);
    marks.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  };
  return (
    <div class="trial">
      <p class="paragraph" ref={marks} data-mark-style={markStyle}>
        {runs.map((run, index) =>
          run.topic ? (
            // A button may be parted from the comma after it at the end of a line; a word may not.
            <span class="kept" key={startOf(runs, index)}>
              <button
                type="button"
                class="sample-mark"
                aria-expanded={open === index}
                onClick={() => setOpen(index)}
                onPointerEnter={() => rest(index)}
                onPointerLeave={() => rest(null)}
              >
                {run.text}
              </button>
              {punctuationOf(runs[index + 1])}
            </span>
          ) : (
            run.text.slice(index > 0 ? punctuationOf(run).length : 0)
          ),
        )}
      </p>
      <div class="place">
        {view ? (
          <Card key={open} view={view} position={null} summary={null} actions={{ copy, close }} />
        ) : (
          <p class="nothing">Rest the pointer on a marked name, or press it.</p>
        )}
      </div>
    </div>
  );
}

/** Opens after a rest as long as on any page; leaving earlier opens nothing. */
function useRest(open: (index: number) => void): (index: number | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (index) => {
    clearTimeout(timer.current);
    if (index !== null) timer.current = setTimeout(() => open(index), DWELL_MS);
  };
}

function startOf(runs: readonly SampleRun[], index: number): number {
  return runs.slice(0, index).reduce((length, run) => length + run.text.length, 0);
}

/** What of a run without a mention belongs to the word before it. */
function punctuationOf(run: SampleRun | undefined): string {
  return (run && !run.topic && /^\p{P}+/u.exec(run.text)?.[0]) || '';
}
