/**
 * Accuracy of the quotation check: of each line's quotation the verdict, the passage and the limiting words that a cut
 * dropped. The quotation found that overlaps the labelled one most counts; none found is `none`.
 */
import * as v from 'valibot';
import type { Slice } from '../../engine/dossier/types.ts';
import { checkText } from '../../engine/quotes/check-text.ts';
import { indexRecord } from '../../engine/quotes/record-index.ts';
import type { CheckedQuotation } from '../../engine/quotes/types.ts';
import { readRecord } from '../read-dossier.ts';
import { parseLine } from './read-lines.ts';
import type { Evaluate } from './types.ts';

const verdicts = ['exact', 'elided', 'differs', 'none'] as const;

const schema = v.object({
  id: v.string(),
  text: v.string(),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
  verdict: v.picklist(verdicts),
  passage: v.nullish(v.string(), null),
  drops: v.optional(v.array(v.string()), []),
});

export type QuoteCase = v.InferOutput<typeof schema>;
type Confusion = Record<QuoteCase['verdict'], Record<QuoteCase['verdict'], number>>;

export interface QuoteScores {
  readonly accuracy: number;
  /** Share of the quotations labelled other than `none` whose passage is right. */
  readonly passage: number;
  /** How many were called `exact` and are not. */
  readonly falseExact: number;
  /** The verdict labelled, then the one given. */
  readonly confusion: Confusion;
  readonly drops: { readonly labelled: number; readonly named: number; readonly unlabelled: number };
}

export const evaluateQuotes: Evaluate = (lines, file) => {
  const index = indexRecord(readRecord());
  const cases = lines.map((line) => parseLine(schema, line, file));
  const items = cases.map(({ id, text }) => ({ id, quotations: checkText(index, text).map(toPlain) }));
  const confusion = emptyConfusion();
  const drops = { labelled: 0, named: 0, unlabelled: 0 };
  const misses: string[] = [];
  let placed = 0;

  for (const [nth, labelled] of cases.entries()) {
    const given = nearestTo(labelled, items[nth]?.quotations ?? []);
    const verdict = given?.verdict ?? 'none';
    const isPlaced = (given?.passage ?? null) === labelled.passage;
    const named = labelled.drops.filter((drop) => given?.drops.includes(drop)).length;
    confusion[labelled.verdict][verdict]++;
    if (labelled.verdict !== 'none' && isPlaced) placed++;
    drops.labelled += labelled.drops.length;
    drops.named += named;
    drops.unlabelled += (given?.drops.length ?? 0) - named;
    if (verdict !== labelled.verdict || !isPlaced || named < labelled.drops.length)
      misses.push(`${labelled.id} ${tell(labelled)}, judged ${tell({ ...given, verdict })}: “${labelled.quote}”`);
  }

  const scores = scoresOf(confusion, { all: cases.length, placed, drops });
  return { scores, items, tables: [...tablesOf(scores), '', ...misses] };
};

function toPlain({ start, end, judgement }: CheckedQuotation) {
  const { verdict, passage } = judgement;
  const changes = judgement.verdict === 'differs' ? judgement.changes : [];
  return { start, end, verdict, passage, changes, drops: judgement.verdict === 'elided' ? judgement.drops : [] };
}

type Plain = ReturnType<typeof toPlain>;

function nearestTo(labelled: QuoteCase, quotations: readonly Plain[]): Plain | null {
  const overlap = (other: Slice): number => Math.min(other.end, labelled.end) - Math.max(other.start, labelled.start);
  const [nearest] = quotations.toSorted((one, other) => overlap(other) - overlap(one));
  return nearest && overlap(nearest) > 0 ? nearest : null;
}

function emptyConfusion(): Confusion {
  const row = () => ({ exact: 0, elided: 0, differs: 0, none: 0 });
  return { exact: row(), elided: row(), differs: row(), none: row() };
}

interface Counts {
  readonly all: number;
  readonly placed: number;
  readonly drops: QuoteScores['drops'];
}

function scoresOf(confusion: Confusion, { all, placed, drops }: Counts): QuoteScores {
  const right = verdicts.reduce((sum, verdict) => sum + confusion[verdict][verdict], 0);
  const none = verdicts.reduce((sum, verdict) => sum + confusion.none[verdict], 0);
  return {
    accuracy: all === 0 ? 1 : right / all,
    passage: all === none ? 1 : placed / (all - none),
    falseExact: confusion.elided.exact + confusion.differs.exact + confusion.none.exact,
    confusion,
    drops,
  };
}

function tablesOf({ accuracy, passage, falseExact, confusion, drops }: QuoteScores): string[] {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(10), ...cells.map((cell) => String(cell).padStart(8))].join('');
  return [
    `accuracy ${accuracy.toFixed(3)}  passage ${passage.toFixed(3)}  called exact and not so: ${falseExact}`,
    `dropped words named: ${drops.named} of ${drops.labelled}, and ${drops.unlabelled} that are not labelled`,
    '',
    row('labelled', verdicts),
    ...verdicts.map((verdict) =>
      row(
        verdict,
        verdicts.map((given) => confusion[verdict][given]),
      ),
    ),
  ];
}

function tell(judged: { verdict: string; passage?: string | null; drops?: readonly string[] }): string {
  return [judged.verdict, judged.passage ?? '', judged.drops?.length ? `drops ${judged.drops.join(', ')}` : '']
    .filter((part) => part !== '')
    .join(' ');
}
