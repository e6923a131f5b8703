/** The names that the engine judged, each with an identity that lasts while its words stand on the page. */

import type { Found as FoundQuotation } from '../../engine/quotes/types.ts';
import type { BlockJudgement, Judged } from '../../engine/reading/types.ts';
import { slicesOf, type TextSlice } from '../read/block-text.ts';
import type { Block } from './block-book.ts';

/** A judged name on the page, or a quotation. */
export interface Found {
  readonly id: number;
  readonly block: Block;
  readonly text: string;
  readonly judged: Judged;
  /** Where it stands. A new array whenever it moved, so that identity tells whether a painter has to move its mark. */
  readonly slices: readonly TextSlice[];
  /** How its words compare with the record's; null for a name. */
  readonly quotation: FoundQuotation | null;
}

export interface MentionBook {
  readonly size: number;
  get(id: number): Found | undefined;
  all(): Iterable<Found>;
  ofBlock(block: Block): readonly Found[];
  /** Takes over the engine's view of some blocks. */
  take(judgements: readonly BlockJudgement[], blockOf: (id: number) => Block | undefined): void;
  dropped(block: Block): void;
  /** The block's words stand in other nodes than before. */
  moved(block: Block): void;
}

export function createMentionBook(): MentionBook {
  const byBlock = new Map<number, readonly Found[]>();
  const byId = new Map<number, Found>();
  let lastId = 0;

  function replace(blockId: number, found: readonly Found[]): void {
    for (const old of byBlock.get(blockId) ?? []) byId.delete(old.id);
    for (const one of found) byId.set(one.id, one);
    if (found.length > 0) byBlock.set(blockId, found);
    else byBlock.delete(blockId);
  }

  /** The same words of the same topic keep their identity through edits around them, in order. */
  function match(block: Block, judged: readonly Judged[]): Found[] {
    const old = [...(byBlock.get(block.id) ?? [])];
    return judged.map((one) => {
      const text = block.text.slice(one.start, one.end);
      const at = old.findIndex((other) => other.judged.topic === one.topic && other.text === text);
      const [same] = at === -1 ? [] : old.splice(at, 1);
      const slices = slicesOf(block.segments, one.start, one.end);
      const stays = same && sameSlices(same.slices, slices);
      return {
        id: same?.id ?? ++lastId,
        block,
        text,
        judged: one,
        slices: stays ? same.slices : slices,
        quotation: null,
      };
    });
  }

  return {
    get size() {
      return byId.size;
    },
    get: (id) => byId.get(id),
    all: () => byId.values(),
    ofBlock: (block) => byBlock.get(block.id) ?? [],
    take(judgements, blockOf) {
      for (const { block: id, judged } of judgements) {
        const block = blockOf(id);
        replace(id, block ? match(block, judged) : []);
      }
    },
    dropped: (block) => replace(block.id, []),
    moved(block) {
      // A changed text is judged anew in any case; until then offsets may lie outside of it.
      const found = byBlock.get(block.id) ?? [];
      const judged = found.map((one) => one.judged).filter((one) => one.end <= block.text.length);
      if (found.length > 0) replace(block.id, match(block, judged));
    },
  };
}

function sameSlices(some: readonly TextSlice[], others: readonly TextSlice[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ node, start, end }, i) => {
      const other = others[i];
      return other?.node === node && other.start === start && other.end === end;
    })
  );
}
