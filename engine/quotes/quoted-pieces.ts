/** A quotation as its words, whether it stands in one piece or “…,” said X, “…” splits it. */
import type { Piece } from './match-exact.ts';
import type { QuoteIndex } from './record-index.ts';
import { quotedWords, type Words } from './words.ts';

export interface Quoted extends Words {
  /** The pieces as they stand, joined by a space; offsets of the words point into it. */
  readonly text: string;
  /** Words as people count them: a hyphenated one is one. */
  readonly count: number;
  /** The quotation cut at its signs of omission; one piece when it has none inside. */
  readonly pieces: readonly Piece[];
  /** The whole of it as one piece. */
  readonly whole: Piece;
}

export function readPieces(index: QuoteIndex, texts: readonly string[]): Quoted {
  const text = texts.join(' ');
  const { words, tail, tailGap, tailClosed } = quotedWords(text);
  const symbols = index.symbolsOf(words);
  const seams = new Set<number>();
  let end = 0;
  for (const piece of texts) {
    end += piece.length + 1;
    seams.add(words.findIndex(({ start }) => start >= end));
  }
  const whole: Piece = { words, symbols, tail: beforeGap(tail), closed: tailClosed, seams, offset: 0 };
  const starts = [0, ...words.flatMap(({ gap }, at) => (gap && at > 0 ? [at] : []))];
  return {
    text,
    words,
    tail,
    tailGap,
    tailClosed,
    count: words.filter(({ spaced }) => spaced).length,
    whole,
    pieces: starts.map((start, nth) => slicePiece(whole, start, starts[nth + 1] ?? words.length)),
  };
}

function slicePiece({ words, symbols, tail, closed, seams }: Piece, start: number, end: number): Piece {
  return {
    offset: start,
    words: words.slice(start, end),
    symbols: symbols.slice(start, end),
    tail: beforeGap(words[end]?.joint ?? tail),
    closed: words[end]?.closed ?? closed,
    seams: new Set([...seams].map((seam) => seam - start)),
  };
}

/** The punctuation that belongs to the words before a gap. */
function beforeGap(joint: string): string {
  const gap = joint.indexOf('…');
  return gap === -1 ? joint : joint.slice(0, gap);
}
