/**
 * Reads a tree, or a part of it, into the book of blocks. Two passes: pieces that may hold a name first; pieces with mere
 * evidence (words that tell one sense of a name from another) only once some name is known to be on the page. So a page
 * without names is never walked at all.
 */
import type { Presence, Reading } from '../../engine/reading/types.ts';
import type { BlockText } from '../read/block-text.ts';
import { follows, isConnected, queryAll } from '../read/dom.ts';
import { type Piece, piecesOf, rawTextOf } from '../read/pieces.ts';
import { EDITABLE, isUnread, type TreeState, walkPiece } from '../read/walk.ts';
import type { Job } from '../watch/time-slices.ts';
import type { BlockBook } from './block-book.ts';

/** Raw text asked about in one step, in UTF-16 units: about 1 ms. */
const UNITS_A_STEP = 250_000;
/** Steps overlap by more than the longest name with its noise. */
const OVERLAP = 200;
/** Text handed to the engine in one step. */
const UNITS_A_PUT = 50_000;
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
  function* attemptToRead(root: Node, sweep: boolean, isLast: boolean): Generator<void, boolean, void> {
    const pieces = piecesOf(root);
    const session = book.open(root, sweep || pieces.length > 1);
    // An unread part may hold blocks from before it became one: the session forgets them.
    if (isUnread(root)) {
      session.end();
      return true;
    }
    const state: TreeState = {
      root,
      editable: new Set(queryAll(root, EDITABLE)),
      clean: new Set(),
      containers: new Map(),
    };
    const walkAlways = pieces.length === 1 && book.size > 0;
    const range = document.createRange();
    const evidence: Piece[] = [];
    let isWhole = true;

    for (const piece of fromViewport(pieces)) {
      const raw = rawTextOf(root, piece, range);
      if (raw === null) {
        isWhole = false;
        if (isLast) continue;
        return false;
      }
      const held = yield* holds(raw);
      if (held === 'names' || walkAlways) yield* walk(piece, state);
      else if (held === 'cues') evidence.push(piece);
      yield;
      if (isFull()) break;
    }
    if (evidence.length > 0 && !isEvidenceWanted()) settle();
    if (isEvidenceWanted()) {
      for (const piece of evidence) {
        if (rawTextOf(root, piece, range) !== null) yield* walk(piece, state);
        yield;
      }
    } else if (evidence.length > 0) hasSkipped = true;
    session.end();
    return isWhole || isLast;

    function* walk(piece: Piece, tree: TreeState): Job {
      const blocks: BlockText[] = [];
      walkPiece(piece, tree, {
        block: (block) => blocks.push(block),
        element: walkAlways ? session.passed : undefined,
      });
      let units = 0;
      for (const block of blocks) {
        session.put(block);
        units += block.text.length;
        if (units < UNITS_A_PUT) continue;
        units = 0;
        yield;
      }
    }
  }

  function* holds(raw: string): Generator<void, Presence, void> {
    if (raw.length <= UNITS_A_STEP) return reading.presence(raw);
    let most: Presence = 'nothing';
    for (let at = 0; at < raw.length; at += UNITS_A_STEP) {
      const held = reading.presence(raw.slice(at, at + UNITS_A_STEP + OVERLAP));
      if (held === 'names') return held;
      if (held === 'cues') most = held;
      yield;
    }
    return most;
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
