/** What the record holds for a mention: the same choice that the card on the page makes. */
import { buildCardView, type LinkTo } from '../../engine/card/build-card-view.ts';
import type { CardView } from '../../engine/card/card-view.ts';
import type { Choice, MentionPlace } from '../../engine/choose/types.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';

interface Surroundings {
  readonly record: DossierRecord;
  readonly choose: (place: MentionPlace) => Choice;
  readonly linkTo: LinkTo;
}

export function mentionCards({
  record,
  choose,
  linkTo,
}: Surroundings): (mention: PageMention, title: string) => CardView | null {
  return ({ topic, context, start, end, reasons }, title) => {
    // A page of another version of this extension may name a topic that this record lacks.
    if (!record.topics.some(({ key }) => key === topic)) return null;
    const chosen = choose({ topic, text: context, start, end, title });
    return buildCardView(record, { topic, reasons, chosen, quotation: null }, linkTo);
  };
}
