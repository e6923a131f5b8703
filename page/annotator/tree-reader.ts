/**
 * Reads a tree, or a part of it, into the book of blocks. Two passes: the pieces that may hold a name first; the others,
 * for the words that tell one sense of a name from another, only once some name is known to be on the page, and only as
 * many as tell what the page is about. So a page without names is never walked at all, and a long one hardly: of pieces
 * with names, the first are walked whole, and of later ones only the blocks that the names stand in.
 *
 * It rests after every kind of work and after every block: what takes a hundredth of a millisecond when its code is
 * compiled takes ten times as much before, and the first steps of a page are never compiled.
 */
import { NO_NAME, type Reading } from '../../engine/reading/types.ts';
import type { BlockText } from '../read/block-text.ts';
import { follows, isConnected } from '../read/dom.ts';
import { createNamedBlocks } from '../read/named-blocks.ts';
import { type Piece, piecesOf, rawTextOf } from '../read/pieces.ts';
import { isUnread, newTreeState, type TreeState, walkPiece } from '../read/walk.ts';
import type { Job, Rest } from '../watch/time-slices.ts';
import type { BlockBook } from './block-book.ts';

/** Raw text asked about in one step, in UTF-16 units: about 1 ms. */
const UNITS_A_STEP = 250_000;
/** Steps overlap by more than the longest name with its noise. */
const OVERLAP = 200;
/**
 * Raw text that is looked through for evidence, nearest to the viewport first and pieces with names before others: twenty
 * long articles' worth.
 */
const UNITS_OF_EVIDENCE = 100_000;
/** A longer text, in UTF-16 units, is read with rests. */
const LONG_TEXT = 1_000;
/** Some 3,000 elements: a millisecond for a look at all of them. */
const MANY_PIECES = 12;
/** A page that keeps moving its blocks about while it is read is read as it comes after so many attempts. */
const MOST_ATTEMPTS = 3;

export interface TreeReaderOptions {
  readonly book: BlockBook;
  readonly reading: Reading;
  /** Asks the engine; afterwards `isEvidenceWanted` knows whether any name is there. */
  readonly settle: () => void;
  readonly isEvidenceWanted: () => boolean;
  readonly isFull: () => boolean;
}

export interface TreeReader {
  /** @param sweep whether blocks may be known in the root that a walk would not pass. */
  read(root: Node, sweep: boolean): Job;
  /** Whether evidence was passed over, because no name was known then. */
  readonly hasSkipped: boolean;
}

export function createTreeReader({ book, reading, settle, isEvidenceWanted, isFull }: TreeReaderOptions): TreeReader {
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
    /** What holds no name. */
    const rest: Piece[] = [];
    let isWhole = true;

    let left = UNITS_OF_EVIDENCE;

    for (const piece of fromViewport(pieces)) {
      const raw = rawTextOf(root, piece);
      if (raw === null) {
        isWhole = false;
        if (isLast) continue;
        return false;
      }
      yield;
      const name = walkAlways ? 0 : yield* nameFrom(raw, 0);
      yield;
      if (name === NO_NAME && !reading.isWanted(raw)) rest.push(piece);
      else if (name === NO_NAME || left > 0) {
        left -= walkAlways ? 0 : raw.length;
        yield* walk(piece, state);
      } else yield* walkNamed(piece, raw, name);
      yield;
      if (isFull()) break;
    }
    if (rest.length > 0 && !isEvidenceWanted()) settle();
    if (isEvidenceWanted()) yield* readEvidence();
    else if (rest.length > 0) hasSkipped = true;
    session.end();
    return isWhole || isLast;

    function* readEvidence(): Job {
      for (const piece of rest) {
        if (left <= 0) return;
        const raw = rawTextOf(root, piece);
        if (raw === null) continue;
        left -= raw.length;
        yield* walk(piece, state);
        yield;
      }
    }

    function* walk(piece: Piece, tree: TreeState): Job {
      const blocks: BlockText[] = [];
      walkPiece(piece, tree, {
        block: (block) => blocks.push(block),
        element: walkAlways ? session.passed : undefined,
      });
      yield;
      for (const block of blocks) {
        if (block.text.length > LONG_TEXT && !session.knows(block)) yield* reading.readAhead(block.text);
        session.put(block);
        yield;
      }
    }

    /** Only the blocks in which names may stand, the first at `name`. */
    function* walkNamed(piece: Piece, raw: string, name: number): Job {
      const blocks = createNamedBlocks(piece, state, session.put);
      for (let at = name; at !== NO_NAME; ) {
        const next = blocks.readAt(at);
        if (next === null) {
          yield* walk(piece, state);
          return;
        }
        yield;
        at = yield* nameFrom(raw, next);
      }
    }
  }

  /** Where a name may begin, at an offset or after it; in steps. */
  function* nameFrom(raw: string, from: number): Generator<undefined, number, void> {
    if (raw.length - from <= UNITS_A_STEP) return reading.nameFrom(raw, from);
    for (let at = from; at < raw.length; at += UNITS_A_STEP) {
      const found = reading.nameFrom(raw.slice(at, at + UNITS_A_STEP + OVERLAP), 0);
      if (found !== NO_NAME) return at + found;
      yield;
    }
    return NO_NAME;
  }

  return {
    read,
    get hasSkipped() {
      return hasSkipped;
    },
  };
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
