import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildTrigramBits } from '../../../engine/quotes/trigram-filter.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const [passage] = record.passages;

const bitsOf = (text: string): string => {
  if (!passage) throw new Error('the record is empty');
  return buildTrigramBits({ ...record, passages: [{ ...passage, text }] }).base64;
};

const units = fc.constantFrom(...`aBz09 .,'\`-_"[]()\n’‘“—…\xa0é´\xad\u0301ﬁ`);
const texts = fc.string({ unit: units, minLength: 5, maxLength: 80 });

it('hears the same words in a text that is plain, or begins so, as in one that is not from its first letter on', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(bitsOf(text)).toBe(bitsOf(`´ ${text}`));
    }),
    { numRuns: 2_000 },
  );
});
