/** Card views in every shape that the dossier gives them, for the preview page and its tests. */
import { buildCardView, type ChosenPassage } from '../../../../engine/card/build-card-view.ts';
import type { CardView } from '../../../../engine/card/card-view.ts';
import type { DossierRecord } from '../../../../engine/dossier/types.ts';

/** A view that shows the first passage of each side; `sentences` counts how much of each passage stands foremost. */
export function viewOfTopic(record: DossierRecord, key: string, sentence = 0): CardView {
  const topic = record.topics.find((one) => one.key === key);
  if (!topic) throw new Error(`preview: there is no topic ${key}`);
  const choose = (id: string): ChosenPassage => {
    const passage = record.passages.find((one) => one.id === id);
    if (!passage) throw new Error(`preview: there is no passage ${id}`);
    const sentences = [...passage.text.matchAll(/[^.?]+[.?]\s*/gu)];
    const match = sentences[Math.min(sentence, sentences.length - 1)];
    const start = passage.start + (match?.index ?? 0);
    return {
      passage: id,
      sentence: { start, end: start + (match?.[0].trimEnd().length ?? 0) },
      caveats: passage.caveats,
    };
  };
  const view = buildCardView(
    record,
    {
      topic: key,
      reasons: ['“spyware” stands near', 'the title speaks of “Citizen Lab”'],
      chosen: {
        statements: 'passages' in topic.statements ? topic.statements.passages.map(choose) : [],
        noReply: 'noReply' in topic.statements ? choose(topic.statements.noReply) : null,
        findings: 'passages' in topic.findings ? topic.findings.passages.map(choose) : [],
        noFinding: null,
      },
      quotation: null,
    },
    () => record.meta.url,
  );
  if (!view) throw new Error(`preview: no view for ${key}`);
  return view;
}

/** The same view with the finding side empty on the point at hand. */
export function withoutFinding(view: CardView): CardView {
  const entries = view.finding.kind === 'no-reply' ? [] : view.finding.entries;
  return { ...view, finding: { kind: 'nothing', line: 'The document holds no finding on this.', entries } };
}
