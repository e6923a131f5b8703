/**
 * Reads single blocks out of a piece: those in which an offset of the piece's raw text lies. From offset to text node by
 * adding up lengths: of stretches of elements first, then of the texts of the stretch in which it lies. Each node that a script looks at gets an object of its own, more dearly in an extension's world than in the
 * page's, and a hundred thousand of them cost the collector 13 ms at a stretch.
 */
import { blockAround } from './block-around.ts';
import type { BlockText } from './block-text.ts';
import { contains, isElement, lengthOf, localNameOf, nextOf, parentOf } from './dom.ts';
import { marksIn, type Piece, type Stretch, unitsBetween } from './pieces.ts';
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
  /** Its node is the text that was looked at last, or a mark, inside which the next one is looked for. */
  const texts = document.createTreeWalker(state.root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  texts.currentNode = piece.from;
  /** The element that was read last. */
  let last: Node | null = null;
  /** Where the text ends that was looked at, or the stretch that was passed. */
  let end = 0;
  const marks = marksIn(state.root, piece);
  /** The stretch of elements that was measured last, and where its text ends; null where there is none to measure. */
  let stretch = measured(piece.from, 0);

  /** The text of a piece from one mark to the next. */
  function measured(from: Node, before: number): { readonly until: Node; readonly end: number } | null {
    const { value: until } = marks.next();
    const units = until ? unitsBetween(from, until) : null;
    return until && units !== null ? { until, end: before + units } : null;
  }

  /** Passes the stretches that end before an offset. */
  function leap(offset: number): void {
    while (stretch && stretch.end <= offset) {
      const passed = stretch;
      stretch = measured(passed.until, passed.end);
      if (passed.end <= end) continue;
      texts.currentNode = passed.until;
      end = passed.end;
    }
  }

  /** The text in which an offset lies; null at the end of the tree. */
  function textAt(offset: number): Node | null {
    let text: Node = texts.currentNode;
    while (end <= offset) {
      const next = texts.nextNode();
      if (!next) return null;
      text = next;
      end += lengthOf(text);
    }
    return text;
  }

  return {
    readAt(offset) {
      leap(offset);
      const text = textAt(offset);
      if (!text) return null;
      const parent = parentOf(text);
      if (!parent || (isElement(parent) && kindOf(localNameOf(parent)) === 'unread')) return end;
      if (isInsideWord(text, offset - end + lengthOf(text))) return offset + 1;
      if (last && contains(last, text)) return end;
      const block = blockAround(text);
      if (block === state.root || (block !== piece.from && contains(block, piece.from))) return null;
      last = block;
      walkPiece({ from: block, until: endOf(block, piece) }, state, { block: put });
      return end;
    },
  };
}

/** Whether a letter of ASCII stands before another one: no name begins there. At a text's beginning it may. */
function isInsideWord(text: Node, at: number): boolean {
  return at > 0 && INSIDE_WORD.test((text as Text).substringData(at - 1, 2));
}

const INSIDE_WORD = /^[a-z]{2}$/i;

/** The first node after a block's subtree, or where the piece ends within it. */
function endOf(block: Node, { until }: Stretch): Node | null {
  if (until && contains(block, until)) return until;
  return nodeAfter(block, null);
}

/** The first node after a node's subtree, within a root. */
function nodeAfter(node: Node, root: Node | null): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}
