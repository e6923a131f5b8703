/** Where the words of a quotation stand so in the record: a substring of symbols, then every sign compared. */
import { type Stretch, UNKNOWN } from './record-index.ts';
import type { Word } from './words.ts';

/** Words in a row, and what stands around them in the quotation. */
export interface Piece {
  readonly words: readonly Word[];
  readonly symbols: string;
  /** Punctuation after the last word. */
  readonly tail: string;
  /** A quotation mark in it hangs on the last word. */
  readonly closed: boolean;
  /** Indexes of words before which “…,” said X, “…” splits the quotation. */
  readonly seams: ReadonlySet<number>;
  /** How many words of the quotation stand before the piece. */
  readonly offset: number;
}

/** Indexes, from `from` on, of the words in the stretch at which the piece stands exactly, ascending. */
export function* exactPlaces(piece: Piece, stretch: Stretch, from = 0): Generator<number, undefined> {
  const { symbols, words } = piece;
  if (symbols === '' || symbols.includes(UNKNOWN)) return;
  for (let at = stretch.symbols.indexOf(symbols, from); at !== -1; at = stretch.symbols.indexOf(symbols, at + 1))
    if (words.every((_, nth) => sameUnit(piece, nth, stretch, at + nth))) yield at;
}

/**
 * Whether a word that both have is the same in every sign: its case, and the punctuation after it and, for the first
 * of a piece, before it. One comma or full stop at the end of a quotation is the quoting paper's own.
 */
export function sameUnit({ words, tail, closed, seams }: Piece, nth: number, stretch: Stretch, at: number): boolean {
  const word = words[nth];
  const own = stretch.words[at];
  if (!word || !own || !sameForm(word, own)) return false;
  if (nth === 0 && !own.joint.endsWith(leading(word))) return false;
  const after = words[nth + 1];
  const next = stretch.words[at + 1];
  const ownAfter = next?.joint ?? stretch.tail;
  if (after?.joint === ownAfter) return true;
  // A mark that closes is not the one with which the record's next word opens.
  if (!after && closed && next?.closed === false) return false;
  if (!after) return ownAfter.startsWith(tail.replace(/[,.]$/u, ''));
  return seams.has(nth + 1) && ownAfter.startsWith(after.joint.replace(/[,.]/u, ''));
}

function sameForm(quoted: Word, own: Word): boolean {
  return quoted.form === own.form || (quoted.freeInitial && quoted.form.slice(1) === own.form.slice(1));
}

/** What counts of the punctuation before the first word: after a gap, only what follows its sign. */
function leading({ joint, gap }: Word): string {
  return gap ? joint.slice(joint.lastIndexOf('…') + 1) : joint;
}
