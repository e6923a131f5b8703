/** Texts that are kept until the words of their languages are there. */
import type { Told } from '../language/tell-languages.ts';

export interface Kept extends Told {
  readonly text: string;
  /** Whether a name may stand in it, whatever the language. */
  readonly isNamed: boolean;
}

/** Those of some texts in which a name may stand. */
export function named(kept: ReadonlyMap<number, Kept>): Kept[] {
  return [...kept.values()].filter(({ isNamed }) => isNamed);
}

/** Whether one of some languages may be that of a text. */
export function mayBeIn({ sure, among }: Kept, tags: readonly string[]): boolean {
  return [...sure, ...among.flat()].some((tag) => tags.includes(tag));
}
