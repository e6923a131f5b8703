/** Blocks that may hold a mention, whatever the page says: each is asked about once, and only until one of them may. */
export interface HopefulBlocks {
  /** A block with names that is new, or is to be asked about anew. */
  add(block: number): void;
  drop(block: number): void;
  /** Whether any of them may hold a mention. */
  some(): boolean;
}

export function createHopefulBlocks(mayHoldMention: (block: number) => boolean): HopefulBlocks {
  const unasked = new Set<number>();
  const hopeful = new Set<number>();
  return {
    add(block) {
      hopeful.delete(block);
      unasked.add(block);
    },
    drop(block) {
      hopeful.delete(block);
      unasked.delete(block);
    },
    some() {
      for (const block of unasked) {
        if (hopeful.size > 0) break;
        unasked.delete(block);
        if (mayHoldMention(block)) hopeful.add(block);
      }
      return hopeful.size > 0;
    },
  };
}
