/** Reads single blocks out of a piece: those in which an offset of the piece's raw text lies. */
import { blockAround } from './block-around.ts';
import type { BlockText, Segment } from './block-text.ts';
import { contains, follows, isElement, lengthOf, localNameOf, nextOf, parentOf } from './dom.ts';
import type { Piece, Stretch } from './pieces.ts';
import { kindOf } from './tags.ts';
import { createTextFinder } from './text-at.ts';
import { blocksIn, isOnItsWay, type TreeState } from './walk.ts';

export interface Place {
  /** Offset in the raw text, in UTF-16 units. */
  readonly at: number;
  /** A name may begin there: nothing is read where that is no more than a part of a word. */
  readonly isName: boolean;
}

export interface BlocksAt {
  /**
   * Reads the block around a place, unless it was read already. Offsets may only grow.
   * @returns up to which offset there is nothing more to read: the same one where a long text was not gone through so far,
   * which the next call goes on with. Null where the block reaches out of the piece, or the page has changed.
   */
  readAt(place: Place): number | null;
}

/** Of a long text, blocks that are passed in one step: some 100,000 UTF-16 units. */
const BLOCKS_A_STEP = 16;

export function createBlocksAt(piece: Piece, state: TreeState, put: (block: BlockText) => void): BlocksAt {
  const texts = createTextFinder(state.root, piece);
  /** The element that is read, what is left to read of it, and the block that came last. */
  let element: Node | null = null;
  let left: Iterator<BlockText, void> = none();
  let block: BlockText | null = null;
  let isPut = false;
  /** The segment of it in which the last place lay: from there on the next one is looked for, for a block may have thousands. */
  let reached = 0;

  /** False where it reaches out of the piece. */
  function begin(text: Node): boolean {
    element = blockAround(text);
    if (element === state.root || (element !== piece.from && contains(element, piece.from))) return false;
    left = blocksIn({ from: element, until: endOf(element, piece) }, state);
    block = null;
    return true;
  }

  /** Goes on to the block with a place of a text. @returns the stretch of the text in it; null where none is read there. */
  function readTill(text: Node, at: number): Segment | 'later' | null {
    for (let step = 0; ; step++) {
      const here = block && segmentAt(block.segments, text, at);
      if (block && here) {
        if (!isPut) put(block);
        isPut = true;
        return here;
      }
      if (block && isPast(block, text)) return null;
      if (step === BLOCKS_A_STEP) return 'later';
      const { value } = left.next();
      if (!value) return null;
      block = value;
      isPut = false;
      reached = 0;
    }
  }

  function segmentAt(segments: readonly Segment[], text: Node, at: number): Segment | null {
    for (let nth = reached; nth < segments.length; nth++) {
      const segment = segments[nth] as Segment;
      if (segment.node !== text || at < segment.from || at >= segment.from + segment.length) continue;
      reached = nth;
      return segment;
    }
    return null;
  }

  return {
    readAt({ at: offset, isName }) {
      const text = texts.find(offset);
      if (!text) return null;
      const { end } = texts;
      const parent = parentOf(text);
      if (!parent || (isElement(parent) && kindOf(localNameOf(parent)) === 'unread')) return end;
      const begun = end - lengthOf(text);
      if (isName && isInsideWord(text, offset - begun)) return offset + 1;
      if (!isName && isBlank(text)) return end;
      const isBegun = element !== null && contains(element, text);
      if (isBegun ? !isOnItsWay(state) : !begin(text)) return null;
      const here = readTill(text, offset - begun);
      if (here === 'later') return offset;
      return here ? begun + here.from + here.length : end;
    },
  };
}

function* none(): Generator<never, void, void> {}

/** Whether a block ends after a text that is no part of it. */
function isPast({ segments }: BlockText, text: Node): boolean {
  const last = segments.at(-1)?.node;
  return last !== undefined && last !== text && follows(last, text);
}

/** Whether a letter of ASCII stands before another one: no name begins there. At a text's beginning it may. */
function isInsideWord(text: Node, at: number): boolean {
  return at > 0 && INSIDE_WORD.test((text as Text).substringData(at - 1, 2));
}

const INSIDE_WORD = /^[a-z]{2}$/i;

/** Such as stands between blocks. */
function isBlank(text: Node): boolean {
  return !/\S/u.test((text as Text).data);
}

/** The first node after a block's subtree, or where the piece ends within it. */
function endOf(block: Node, { until }: Stretch): Node | null {
  if (until && contains(block, until)) return until;
  for (let at: Node | null = block; at; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}
