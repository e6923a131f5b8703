import { record } from 'virtual:dossier/record';
import { subjects } from 'virtual:dossier/subjects';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Copied } from '../components/card/CopyButton.tsx';
import { cardCss } from '../components/card/card-sheet.ts';
import { drawCard } from '../components/card/draw-card.tsx';
import { summarise } from '../components/card/summary.ts';
import { themeCss } from '../components/theme/theme-sheet.ts';
import { buildCardView } from '../engine/card/build-card-view.ts';
import type { PassageView } from '../engine/card/card-view.ts';
import { leadWith } from '../engine/card/lead-with.ts';
import { buildQuotationView } from '../engine/card/quotation-view.ts';
import { createChooser } from '../engine/choose/create-chooser.ts';
import { toCitation } from '../engine/cite/citation.ts';
import { fragmentUrl } from '../engine/cite/fragment-url.ts';
import { toPlainText } from '../engine/cite/markup-formats.ts';
import { copyText } from '../page/card/copy-text.ts';
import { createReader } from '../page/card/presenter.ts';
import type { WantedCard } from '../page/card/reader.ts';
import { readerSlot } from '../page/card/reader-slot.ts';
import type { MarkedMention } from '../page/marked-mention.ts';

/** All that a card needs beyond the scan script; brought into a frame when a card is first wanted there. */
export default defineUnlistedScript(() => {
  const choose = createChooser(record, subjects);
  const labels = new Map(record.topics.map(({ key, label }) => [key, label]));

  const viewOf = lastKept(({ topic, context, start, end, reasons, quotation, isQuotation }: MarkedMention) => {
    const choice = choose({ topic, text: context, start, end, title: document.title });
    return buildCardView(
      record,
      {
        topic,
        reasons,
        chosen: isQuotation && quotation ? leadWith(choice, quotation.judgement.passage) : choice,
        quotation: quotation && buildQuotationView(record, quotation.judgement, quotation.text),
      },
      (passage) => fragmentUrl(record, passage),
    );
  });

  const draw = (surface: HTMLElement, { mention, place, topics, actions }: WantedCard) => {
    const view = viewOf(mention);
    if (!view) return null;
    return drawCard(surface, {
      view,
      position: place && place.count > 1 ? `${figure(place.index + 1)} of ${figure(place.count)}` : null,
      summary: topics && summarise(topics.map((key) => labels.get(key) ?? key)),
      actions: {
        copy,
        close: actions.close,
        notThisOne: actions.notThisOne,
        notOnThisSite: actions.notOnThisSite,
        openLookup: (passage) => actions.openLookup(passage ? { passage: passage.id } : { query: view.title }),
      },
    });
  };

  readerSlot.offer(
    createReader({
      prepare: viewOf,
      draw,
      css: themeCss + cardCss,
      mode: import.meta.env.ON_RECORD_TEST === true ? 'open' : 'closed',
    }),
  );
});

/** Keeps the last answer for as long as the mention and the page's title say the same: a card is prepared, and then opened. */
function lastKept<T>(make: (mention: MarkedMention) => T): (mention: MarkedMention) => T {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (mention) => {
    const { id, topic, context, start, end, reasons, quotation } = mention;
    const key = JSON.stringify([id, topic, context, start, end, reasons, quotation, document.title]);
    if (last?.key !== key) last = { key, made: make(mention) };
    return last.made;
  };
}

/** 1,234: in English, as all of the card's own words are. */
const figure = (number: number): string => number.toLocaleString('en');

/** What is to be seen of the passage, with its citation: cuts are copied as cuts. */
async function copy({ id, excerpt }: PassageView, isWhole: boolean): Promise<Copied> {
  const passage = record.passages.find((one) => one.id === id);
  if (!passage) return { kind: 'refused', text: '' };
  const slices = excerpt.map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
  const text = toPlainText(toCitation(record, isWhole ? { passage } : { passage, slices }));
  return (await copyText(text)) ? { kind: 'copied' } : { kind: 'refused', text };
}
