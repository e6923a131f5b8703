import { record } from 'virtual:dossier/record';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkInSteps } from '../engine/quotes/check-text.ts';
import { indexRecord } from '../engine/quotes/record-index.ts';
import { topicOfPassage } from '../engine/quotes/topic-of-passage.ts';
import { checkerSlot } from '../page/quotations/checker.ts';

/** The record to compare quotations with; brought into a frame when something there may quote it. */
export default defineUnlistedScript(() => {
  const index = indexRecord(record);
  checkerSlot.offer({
    *check(text, quoted) {
      const found = yield* checkInSteps(index, text, { quoted });
      return found.flatMap((quotation) => {
        const topic = topicOfPassage(record.topics, quotation.judgement.passage);
        return topic === null ? [] : [{ ...quotation, topic }];
      });
    },
  });
});
