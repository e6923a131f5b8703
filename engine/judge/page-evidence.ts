/** What the blocks of a page say together: for each cue group, how many blocks speak of it, and in which words. */
import type { PageEvidence } from './scales.ts';
import type { Spoken } from './spoken.ts';

/** Strength by number of speaking blocks: one is a hint, five are a subject. */
const STRENGTHS = [0, 0.35, 0.6, 0.8, 0.9, 1] as const;
/** On a long page a subject comes back at least this often, in UTF-16 units of text. */
const UNITS_PER_BLOCK = 3_000;
/** Strengths are rounded to this many steps, so that little of a growing page is judged again. */
const STEPS = 20;
const MOST_WORDS = 3;

export interface PageTally {
  add(spoken: Spoken, units: number): void;
  remove(spoken: Spoken, units: number): void;
  /** The evidence of all blocks but the given one; most often what all say together, which is one map for many blocks. */
  without(spoken: Spoken): ReadonlyMap<number, PageEvidence>;
  /** Differs whenever what the page says has changed. */
  signature(): string;
}

/** How often a group speaks. */
interface Tally {
  blocks: number;
  readonly words: Map<string, number>;
}

export function createPageTally(): PageTally {
  const tallies = new Map<number, Tally>();
  let total = 0;
  /** What all blocks say together; null where that is to be asked anew. */
  let whole: Map<number, PageEvidence> | null = null;

  function count({ groups, words }: Spoken, units: number, by: 1 | -1): void {
    total += by * units;
    whole = null;
    for (let at = 0; at < groups.length; at++) {
      const tally = tallyOf(groups[at] as number);
      tally.blocks += by;
      for (const word of words[at] ?? []) {
        const left = (tally.words.get(word) ?? 0) + by;
        if (left > 0) tally.words.set(word, left);
        else tally.words.delete(word);
      }
    }
  }

  function tallyOf(group: number): Tally {
    const known = tallies.get(group);
    if (known) return known;
    const made: Tally = { blocks: 0, words: new Map() };
    tallies.set(group, made);
    return made;
  }

  function strength(speaking: number): number {
    const known = STRENGTHS[Math.min(speaking, STRENGTHS.length - 1)] ?? 0;
    const density = Math.min(1, (speaking * UNITS_PER_BLOCK) / Math.max(total, 1));
    return Math.round(known * density * STEPS) / STEPS;
  }

  function wholePage(): Map<number, PageEvidence> {
    const page = new Map<number, PageEvidence>();
    for (const [group, { blocks, words }] of tallies) {
      const value = strength(blocks);
      if (value > 0) page.set(group, { strength: value, words: first(words) });
    }
    return page;
  }

  return {
    add: (spoken, units) => count(spoken, units, 1),
    remove: (spoken, units) => count(spoken, units, -1),
    without({ groups }) {
      whole ??= wholePage();
      let page: Map<number, PageEvidence> | null = null;
      for (const group of groups) {
        const known = whole.get(group);
        const value = known ? strength((tallies.get(group)?.blocks ?? 0) - 1) : 0;
        if (!known || value === known.strength) continue;
        page ??= new Map(whole);
        if (value > 0) page.set(group, { strength: value, words: known.words });
        else page.delete(group);
      }
      return page ?? whole;
    },
    signature: () => [...tallies].map(([group, { blocks }]) => `${group}:${strength(blocks)}`).join(' '),
  };
}

function first(words: ReadonlyMap<string, number>): string[] {
  const some: string[] = [];
  for (const word of words.keys()) if (some.push(word) === MOST_WORDS) break;
  return some;
}
