/**
 * Reads single blocks out of a piece: those in which an offset of the piece's raw text lies. From offset to text node by
 * adding up lengths: of stretches of elements first, then of single elements that end before the offset, which are not
 * entered. Each node that a script looks at gets an object of its own, more dearly in an extension's world than in the
 * page's, and a hundred thousand of them cost the collector 13 ms at a stretch.
 */
import { blockAround } from './block-around.ts';
import type { BlockText } from './block-text.ts';
import { contains, firstChildOf, isElement, isText, localNameOf, nextOf, parentOf, textOf, typeOf } from './dom.ts';
import { marksIn, type Piece, type Stretch, unitsBetween } from './pieces.ts';
import { kindOf } from './tags.ts';
import { type TreeState, walkPiece } from './walk.ts';

/** How often the text of a piece may be copied. */
const COPIES_A_UNIT = 8;

export interface NamedBlocks {
  /**
   * Reads the block around an offset of the raw text, unless it was read already. Offsets may only grow.
   * @returns the offset after the text node there; null where the block reaches out of the piece, or the page has changed.
   */
  readAt(offset: number): number | null;
}

export function createNamedBlocks(
  piece: Piece & { readonly units: number },
  state: TreeState,
  put: (block: BlockText) => void,
): NamedBlocks {
  /** The node that was looked at last, and whether what is inside it comes next. */
  let at = piece.from;
  let isOpen = true;
  /** Units of text that may still be copied to learn their number: in a deep tree each level holds the same text again. */
  let copies = COPIES_A_UNIT * piece.units;
  /** Containers whose blocks were handed out. */
  const done = new Set<Node>();
  /** The element that was read last. */
  let last: Node | null = null;
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
      at = passed.until;
      isOpen = true;
      end = passed.end;
    }
  }

  /** Looks at the next node. False at the end of the tree. */
  function step(offset: number): boolean {
    const next = (isOpen ? firstChildOf(at) : null) ?? nodeAfter(at, state.root);
    if (!next) return false;
    at = next;
    isOpen = false;
    if (isElement(next)) {
      const units = unitsIn(next);
      isOpen = units === null || end + units > offset;
      if (!isOpen) end += units ?? 0;
    } else if (isCharacters(next)) end += next.length;
    return true;
  }

  /** Null where it is not to be known cheaply. */
  function unitsIn(element: Element): number | null {
    if (copies <= 0 || (piece.until && contains(element, piece.until))) return null;
    const units = textOf(element)?.length ?? 0;
    copies -= units;
    return units;
  }

  return {
    readAt(offset) {
      leap(offset);
      while (end <= offset) if (!step(offset)) return null;
      const node = at;
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

/** CDATA sections are text to a range, and are read by nobody. */
function isCharacters(node: Node): node is Text {
  return isText(node) || typeOf(node) === Node.CDATA_SECTION_NODE;
}
