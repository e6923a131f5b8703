import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foldText } from '../../../engine/match/fold.ts';
import { buildGate } from '../../../engine/match/gate.ts';
import { compileMatcher } from '../../../engine/match/matcher.ts';
import { type Trie, trieInSteps } from '../../../engine/match/trie.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

/** Steps down a trie: what a name can cost a text beyond the fixed price of each unit. Counted, for time is no measure here. */
const work = vi.hoisted(() => ({ steps: 0 }));

vi.mock(import('../../../engine/match/trie.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const counted = (trie: Trie): Trie => ({
    ...trie,
    step(node, unit) {
      work.steps++;
      return trie.step(node, unit);
    },
  });
  return {
    ...original,
    buildTrie: (keys) => counted(original.buildTrie(keys)),
    *trieInSteps(keys) {
      return counted(yield* original.trieInSteps(keys));
    },
  };
});

/** A step for each eighth word is what it takes now; without the look at the fourth letter it would be three times that. */
const MOST_IN_GATE = 0.25;
/** None now; one name that begins with "the" was enough for one at each second word. */
const MOST_FOR_OWN_NAMES = 0.1;
/** None now; without its filter the matcher would take nearly two steps for each word. */
const MOST_IN_MATCHER = 0.1;

const syllables = 'ba ke ri mo tu san del por vin gal hes nor ly qua zem fi'.split(' ');

/** Pronounceable, all different, and beginning like words of the text. */
function names(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    let name = '';
    for (let rest = n * 7 + 5_000; rest > 0; rest = Math.floor(rest / syllables.length))
      name += syllables[rest % syllables.length] ?? '';
    return name;
  });
}

const sentence =
  'The harbour office keeps a record of every boat that comes in after dark. Most of the readers who wrote to us ' +
  'wanted longer articles; nobody on the train, rifles and all, seemed to notice that the galleries had gone. ';
const text = sentence.repeat(100);
const words = text.split(' ').length;

beforeEach(() => {
  work.steps = 0;
});

describe('30,000 names that no text holds cost it next to nothing beyond its own units', () => {
  it('in the gate', () => {
    const gate = buildGate(names(30_000).map((name) => ({ key: foldText(name), capital: false, closed: false })));
    gate(text);
    expect(work.steps / words).toBeLessThan(MOST_IN_GATE);
  });

  it('in the matcher', () => {
    const matcher = compileMatcher(
      names(30_000).map((spelling) => ({ spelling, ending: 'none', exactCase: false, layer: 0 })),
    );
    matcher.find(text);
    expect(work.steps / words).toBeLessThan(MOST_IN_MATCHER);
  });
});

it('takes up many names in steps, none of which is long', () => {
  let steps = 0;
  for (const _rest of trieInSteps(names(30_000))) steps++;
  expect(steps).toBeGreaterThanOrEqual(30);
});

it('none of the names that the extension comes with begins as so many words do that the gate stops at each of them', () => {
  const gate = buildGate(nameWords(readLexicon()));
  gate(text);
  expect(work.steps / words).toBeLessThan(MOST_FOR_OWN_NAMES);
});
