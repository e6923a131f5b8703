/** The cards of a sample paragraph's mentions, chosen and built as on any page. */
import type { Choice, MentionPlace } from '../choose/types.ts';
import type { SampleRun } from '../dossier/sample.ts';
import type { DossierRecord } from '../dossier/types.ts';
import { buildCardView, type LinkTo } from './build-card-view.ts';
import type { CardView } from './card-view.ts';

interface SampleCards {
  readonly record: DossierRecord;
  readonly runs: readonly SampleRun[];
  readonly choose: (place: MentionPlace) => Choice;
  readonly linkTo: LinkTo;
}

/** @returns null for a run that is no mention. */
export function createSampleCards({ record, runs, choose, linkTo }: SampleCards): (run: number) => CardView | null {
  const text = runs.map((run) => run.text).join('');
  return (index) => {
    const run = runs[index];
    if (!run?.topic) return null;
    const start = runs.slice(0, index).reduce((length, before) => length + before.text.length, 0);
    const chosen = choose({ topic: run.topic, text, start, end: start + run.text.length });
    return buildCardView(record, { topic: run.topic, reasons: [], chosen, quotation: null }, linkTo);
  };
}
