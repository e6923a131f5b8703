/** Whatever comes in whatever order, in the end each block is judged as its text is where its languages were there at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createReading, prepareReading } from '../../../engine/reading/create-reading.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import type { Judged, Reading } from '../../../engine/reading/types.ts';
import type { Steps } from '../../../engine/steps.ts';
import { smallLexicon } from '../language/small-lexicon.ts';

const lexicon = smallLexicon();
const packsOf = (tags: readonly string[]) => lexicon.languages.filter(({ tag }) => tags.includes(tag));

/** None of them in doubt: what is too short to tell its language goes with what the page has shown before. */
const TEXTS = [
  'The siege of Troy was long.',
  'Die Belagerung von Troja wurde nicht der letzte Krieg und das Ende.',
  'Si dice che il lungo assedio della bella Troia non fosse vero, che il cavallo non fosse della dea.',
  'Troy',
  'Осада Трои и Троя',
  'Nothing of the kind was there.',
  '',
];

type Act =
  | { readonly does: 'put'; readonly block: number; readonly text: string }
  | { readonly does: 'drop'; readonly block: number }
  | { readonly does: 'settle' | 'learn' | 'step' };

const block = fc.integer({ min: 0, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('put' as const), block, text: fc.constantFrom(...TEXTS) }), weight: 3 },
  fc.record({ does: fc.constant('drop' as const), block }),
  fc.record({ does: fc.constantFrom('settle' as const, 'learn' as const, 'step' as const) }),
);

/** A page: learns what its reading is lacking, several languages at a time, while other things happen. */
function createPage(reading: Reading) {
  const shown = new Map<number, readonly Judged[]>();
  const learning: Steps<void>[] = [];
  return {
    shown,
    settle(): void {
      for (const { block: at, judged } of reading.settle(1)) shown.set(at, judged);
    },
    learn(): void {
      if (reading.lacking.length > 0) learning.push(reading.learn(packsOf(reading.lacking.slice(0, 1))));
    },
    step(): void {
      for (const one of [...learning].reverse()) if (one.next().done) learning.splice(learning.indexOf(one), 1);
    },
    get isLearning() {
      return learning.length > 0;
    },
  };
}

const mentionsOf = (judged: readonly Judged[] = []) =>
  judged.map(({ topic, start, mention }) => [topic, start, mention]);

it('are judged alike in the end', () => {
  const newWhole = prepareReading(lexicon);
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const reading = createReading({ head: lexicon, gate: () => nameWords(lexicon), packs: packsOf(['en']) });
      const page = createPage(reading);
      const blocks = new Map<number, string>();
      for (const one of acts)
        if (one.does === 'put') {
          blocks.set(one.block, one.text);
          reading.put(one.block, one.text);
        } else if (one.does === 'drop') {
          blocks.delete(one.block);
          page.shown.delete(one.block);
          reading.drop(one.block);
        } else page[one.does]();
      for (let turn = 0; turn < 500 && (!reading.isSettled || page.isLearning); turn++) {
        page.settle();
        page.learn();
        page.step();
      }
      expect(reading.isSettled).toBe(true);
      expect(reading.lacking).toEqual([]);
      const whole = newWhole();
      for (const [at, text] of blocks) whole.put(at, text);
      const expected = new Map(whole.settle().map((told) => [told.block, told.judged]));
      for (const at of blocks.keys()) expect(mentionsOf(page.shown.get(at))).toEqual(mentionsOf(expected.get(at)));
      expect(reading.candidates).toBe(whole.candidates);
    }),
    { numRuns: 300 },
  );
});
