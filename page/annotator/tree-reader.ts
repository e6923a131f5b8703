/**
 * Reads a tree, or a part of it, into the book of blocks. Two passes: the blocks first in which names may stand or the
 * record may be quoted; what stands around them, for the words that tell one sense of a name from another, only where a name hangs
 * on them, and only as much as tells what the page is about. So a page without names is never walked at all, and a long one
 * hardly. What made the difference: a name may stand inside a word ("behind"), which nearly every long page holds, and by
 * which its first hundred thousand letters were once read in vain; and three words of the record in a row stand between
 * quotation marks in much documentation of programs, by which a fifth of the pieces of one such page were read whole.
 *
 * It rests after every kind of work and after every block: what takes a hundredth of a millisecond when its code is
 * compiled takes ten times as much before, and the first steps of a page are never compiled.
 */
import type { Reading, Wanted } from '../../engine/reading/types.ts';
import type { BlockText } from '../read/block-text.ts';
import { createBlocksAt, type Place } from '../read/blocks-at.ts';
import { follows, isConnected } from '../read/dom.ts';
import { isStill, type Piece, piecesOf, rawTextOf } from '../read/pieces.ts';
import { blocksIn, isOnItsWay, isUnread, newTreeState } from '../read/walk.ts';
import type { Job, Rest } from '../watch/time-slices.ts';
import type { BlockBook } from './block-book.ts';
import { type Spots, spotsIn } from './spots.ts';

/**
 * Text that is read for what the engine asks for, in UTF-16 units, nearest to the viewport first and pieces with names before
 * others: for evidence as much as some long articles; for the language what a hundred short texts hold, more of which the
 * engine does not ask. Blocks with names are read wherever they stand, and are no part of it.
 */
const UNITS_WANTED: Readonly<Record<Wanted, number>> = { evidence: 30_000, language: 5_000, nothing: 0 };
/** Text that is walked in one step, in UTF-16 units: more than most pieces hold. */
const UNITS_WALKED = 100_000;
/** A longer text, in UTF-16 units, is read with rests. */
const LONG_TEXT = 1_000;
/** Some 3,000 elements: a millisecond for a look at all of them. */
const MANY_PIECES = 12;
/** A page that keeps moving its blocks about while it is read is read as it comes after so many attempts. */
const MOST_ATTEMPTS = 3;

export interface TreeReaderOptions {
  readonly book: BlockBook;
  readonly reading: Reading;
  readonly isFull: () => boolean;
}

export interface TreeReader {
  /** @param sweep whether blocks may be known in the root that a walk would not pass. */
  read(root: Node, sweep: boolean): Job;
  /** Whether evidence was passed over, because nothing hung on it then. Told once: whoever asks reads again. */
  takeSkipped(): boolean;
}

export function createTreeReader({ book, reading, isFull }: TreeReaderOptions): TreeReader {
  let hasSkipped = false;

  function* read(root: Node, sweep: boolean): Job {
    for (let attempt = 1; ; attempt++) {
      if (!isConnected(root)) return;
      const isLast = attempt === MOST_ATTEMPTS;
      if (yield* attemptToRead(root, sweep, isLast)) return;
    }
  }

  /** False where the page has changed so much meanwhile that the reading must begin anew. */
  function* attemptToRead(root: Node, sweep: boolean, isLast: boolean): Generator<Rest, boolean, void> {
    const pieces = piecesOf(root);
    // Of a long page it is a step by itself.
    if (pieces.length > MANY_PIECES) yield;
    const isLeftOut = isUnread(root);
    const session = book.open(root, sweep || isLeftOut || pieces.length > 1);
    // An unread part may hold blocks from before it became one, or was moved into one: the session forgets them.
    if (isLeftOut) {
      session.end();
      return true;
    }
    const state = newTreeState(root);
    const walkAlways = pieces.length === 1 && book.size > 0;
    /** What is read for evidence only: around names, and what holds none. */
    const around: Piece[] = [];
    const rest: Piece[] = [];
    let isWhole = true;

    for (const piece of fromViewport(pieces)) {
      if (!(yield* readPiece(piece))) {
        isWhole = false;
        if (!isLast) return false;
      }
      yield;
      if (isFull()) break;
    }
    yield* readOn([...around, ...rest]);
    session.end();
    return isWhole || isLast;

    /** False where the page has changed it meanwhile. */
    function* readPiece(piece: Piece): Generator<Rest, boolean, void> {
      const raw = rawTextOf(root, piece);
      if (raw === null) return false;
      yield;
      if (walkAlways) return (yield* walk(piece)) !== null;
      const spots = yield* spotsIn(reading, raw);
      yield;
      const first = yield* spots.from(0);
      if (first === null) rest.push(piece);
      else if (!spots.isAll && (yield* walkSpots(piece, first, spots))) around.push(piece);
      else return (yield* walk(piece)) !== null;
      return true;
    }

    /** As far as the engine asks for it, which what is read may change. */
    function* readOn(some: readonly Piece[]): Job {
      let units = 0;
      for (const piece of some) {
        const wanted = UNITS_WANTED[reading.asksFor] - units;
        if (wanted > 0 && isStill(root, piece)) units += (yield* walk(piece, wanted)) ?? 0;
        if (units >= UNITS_WANTED[reading.asksFor]) {
          hasSkipped ||= reading.asksFor !== 'evidence';
          return;
        }
        yield;
      }
    }

    /**
     * @returns how many units it has read, of those not read before: no block more once there are so many as wanted. Null
     * where the page has changed the piece meanwhile.
     */
    function* walk(piece: Piece, wanted = Number.POSITIVE_INFINITY): Generator<Rest, number | null, void> {
      const blocks = blocksIn(piece, state, walkAlways ? session.passed : undefined);
      let units = 0;
      for (;;) {
        const { some, isRest } = take(blocks, UNITS_WALKED);
        yield;
        units += yield* put(some, wanted - units);
        if (isRest || units >= wanted) return units;
        if (!isOnItsWay(state) || !isStill(root, piece)) return null;
      }
    }

    function* put(blocks: readonly BlockText[], wanted = Number.POSITIVE_INFINITY): Generator<Rest, number, void> {
      let units = 0;
      for (const block of blocks) {
        if (session.hasMet(block)) continue;
        if (units >= wanted) break;
        units += block.text.length;
        if (block.text.length > LONG_TEXT && !session.knows(block)) yield* reading.readAhead(block.text);
        session.put(block);
        yield;
      }
      return units;
    }

    /** Only the blocks that are worth it. False where they cannot be told from the rest. */
    function* walkSpots(piece: Piece, first: Place, spots: Spots): Generator<Rest, boolean, void> {
      let read: BlockText[] = [];
      const blocks = createBlocksAt(piece, state, (block) => read.push(block));
      for (let spot: Place | null = first; spot !== null; ) {
        const next = blocks.readAt(spot);
        if (next === null) return false;
        yield;
        if (read.length > 0) yield* put(read);
        read = [];
        spot = yield* spots.from(next);
      }
      return true;
    }
  }

  return {
    read,
    takeSkipped() {
      const had = hasSkipped;
      hasSkipped = false;
      return had;
    },
  };
}

/** The next blocks, of so many units together, and whether none are left. */
function take(
  blocks: Iterator<BlockText, void>,
  most: number,
): { readonly some: BlockText[]; readonly isRest: boolean } {
  const some: BlockText[] = [];
  for (let units = 0; units < most; ) {
    const { value } = blocks.next();
    if (!value) return { some, isRest: true };
    some.push(value);
    units += value.text.length;
  }
  return { some, isRest: false };
}

/** The pieces in the order of their distance from what the reader sees: then upwards and downwards by turns. */
function fromViewport(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 3 || scrollY === 0) return pieces;
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  if (!seen) return pieces;
  let low = 0;
  for (let high = pieces.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    const from = pieces[middle]?.from;
    if (from && (from === seen || follows(seen, from))) low = middle;
    else high = middle;
  }
  const ordered: Piece[] = [];
  for (let down = low, up = low - 1; down < pieces.length || up >= 0; down++, up--) {
    const below = pieces[down];
    const above = pieces[up];
    if (below) ordered.push(below);
    if (above) ordered.push(above);
  }
  return ordered;
}
