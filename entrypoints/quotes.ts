import { record } from 'virtual:dossier/record';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkInSteps } from '../engine/quotes/check-text.ts';
import { indexInSteps } from '../engine/quotes/record-index.ts';
import { topicOfPassage } from '../engine/quotes/topic-of-passage.ts';
import { inSteps } from '../engine/steps.ts';
import { checkerSlot } from '../page/quotations/checker.ts';

/** The record to compare quotations with; brought into a frame when something there may quote it. */
export default defineUnlistedScript(() => {
  const index = inSteps(() => indexInSteps(record));
  checkerSlot.offer({
    *check(text, quoted) {
      yield* index.prepare();
      const found = yield* checkInSteps(index.get(), text, { quoted });
      return found.flatMap((quotation) => {
        const topic = topicOfPassage(record.topics, quotation.judgement.passage);
        return topic === null ? [] : [{ ...quotation, topic }];
      });
    },
  });
});
