/** What the blocks of a page say together: for each cue group, how many blocks speak of it, and in which words. */
import type { PageEvidence } from './scales.ts';

/** Strength by number of speaking blocks: one is a hint, five are a subject. */
const STRENGTHS = [0, 0.35, 0.6, 0.8, 0.9, 1] as const;
/** On a long page a subject comes back at least this often, in UTF-16 units of text. */
const UNITS_PER_BLOCK = 3_000;
/** Strengths are rounded to this many steps, so that little of a growing page is judged again. */
const STEPS = 20;
const MOST_WORDS = 3;

type Groups = ReadonlyMap<number, readonly string[]>;

export interface PageTally {
  add(groups: Groups, units: number): void;
  remove(groups: Groups, units: number): void;
  /** The evidence of all blocks but the given one; most often what all say together, which is one map for many blocks. */
  without(groups: Groups): ReadonlyMap<number, PageEvidence>;
  /** Differs whenever what the page says has changed. */
  signature(): string;
}

export function createPageTally(): PageTally {
  const blocks = new Map<number, number>();
  const words = new Map<number, Map<string, number>>();
  let total = 0;
  /** What all blocks say together; null where that is to be asked anew. */
  let whole: Map<number, PageEvidence> | null = null;

  function count(groups: Groups, units: number, by: 1 | -1): void {
    total += by * units;
    whole = null;
    for (const [group, spoken] of groups) {
      blocks.set(group, (blocks.get(group) ?? 0) + by);
      const known = words.get(group) ?? new Map<string, number>();
      words.set(group, known);
      for (const word of spoken) {
        const left = (known.get(word) ?? 0) + by;
        if (left > 0) known.set(word, left);
        else known.delete(word);
      }
    }
  }

  function strength(speaking: number): number {
    const known = STRENGTHS[Math.min(speaking, STRENGTHS.length - 1)] ?? 0;
    const density = Math.min(1, (speaking * UNITS_PER_BLOCK) / Math.max(total, 1));
    return Math.round(known * density * STEPS) / STEPS;
  }

  function wholePage(): Map<number, PageEvidence> {
    const page = new Map<number, PageEvidence>();
    for (const [group, speaking] of blocks) {
      const value = strength(speaking);
      if (value > 0) page.set(group, { strength: value, words: first(words.get(group)) });
    }
    return page;
  }

  return {
    add: (groups, units) => count(groups, units, 1),
    remove: (groups, units) => count(groups, units, -1),
    without(groups) {
      whole ??= wholePage();
      let page: Map<number, PageEvidence> | null = null;
      for (const group of groups.keys()) {
        const known = whole.get(group);
        const value = known ? strength((blocks.get(group) ?? 0) - 1) : 0;
        if (!known || value === known.strength) continue;
        page ??= new Map(whole);
        if (value > 0) page.set(group, { strength: value, words: known.words });
        else page.delete(group);
      }
      return page ?? whole;
    },
    signature: () => [...blocks].map(([group, speaking]) => `${group}:${strength(speaking)}`).join(' '),
  };
}

function first(words: ReadonlyMap<string, number> | undefined): string[] {
  const some: string[] = [];
  for (const word of words?.keys() ?? []) if (some.push(word) === MOST_WORDS) break;
  return some;
}
