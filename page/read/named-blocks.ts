/**
 * Reads single blocks out of a piece: those in which an offset of the piece's raw text lies. From offset to text node
 * by adding up lengths, which copies no text; one step for each text node of the piece at most, however many are asked for.
 */
import { blockAround } from './block-around.ts';
import type { BlockText } from './block-text.ts';
import { contains, isElement, localNameOf, nextOf, parentOf } from './dom.ts';
import type { Piece } from './pieces.ts';
import { kindOf } from './tags.ts';
import { type TreeState, walkPiece } from './walk.ts';

export interface NamedBlocks {
  /**
   * Reads the block around an offset of the raw text, unless it was read already. Offsets may only grow.
   * @returns the offset after the text node there; null where the block reaches out of the piece, or the page has changed.
   */
  readAt(offset: number): number | null;
}

export function createNamedBlocks(piece: Piece, state: TreeState, put: (block: BlockText) => void): NamedBlocks {
  // CDATA sections are text to a range, and are read by nobody.
  const walker = document.createTreeWalker(state.root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  walker.currentNode = piece.from;
  /** Containers whose blocks were handed out. */
  const done = new Set<Node>();
  /** The element that was read last. */
  let last: Node | null = null;
  let end = 0;

  return {
    readAt(offset) {
      while (end <= offset) {
        const node = walker.nextNode();
        if (!node) return null;
        end += (node as CharacterData).length;
      }
      const node = walker.currentNode;
      const parent = parentOf(node);
      if (!parent || (isElement(parent) && kindOf(localNameOf(parent)) === 'unread')) return end;
      if (last && contains(last, node)) return end;
      const block = blockAround(node);
      if (block === state.root || (block !== piece.from && contains(block, piece.from))) return null;
      last = block;
      const read: BlockText[] = [];
      walkPiece({ from: block, until: endOf(block, piece) }, state, { block: (one) => read.push(one) });
      for (const one of read) if (!done.has(one.container)) put(one);
      for (const { container } of read) done.add(container);
      return end;
    },
  };
}

/** The first node after a block's subtree, or where the piece ends within it. */
function endOf(block: Node, { until }: Piece): Node | null {
  if (until && contains(block, until)) return until;
  for (let at: Node | null = block; at; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}
