/** A block of text as it was read, and the way from its offsets back to the page. */

/** A stretch of one text node within a block's text. Offsets and lengths in UTF-16 units. */
export interface Segment {
  readonly node: Text;
  /** Where the stretch begins in the node. */
  readonly from: number;
  /** Where it begins in the block's text. */
  readonly at: number;
  readonly length: number;
}

/** One run of inline text. Its segments leave out what stands between (images, fields): there, `text` has a gap sign. */
export interface BlockText {
  /** The nearest element that is a block, or the shadow root or document where there is none. */
  readonly container: Node;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A stretch of a single text node: a range that no edit elsewhere can bend. */
export interface TextSlice {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Stands for something inline that is no text: parts words, and is part of none. */
export const GAP = '\ufffc';

/** The slices of the page under `start`…`end` of a block's text, in order; white space at their ends included. */
export function slicesOf(segments: readonly Segment[], start: number, end: number): TextSlice[] {
  const slices: TextSlice[] = [];
  for (const { node, from, at, length } of segments) {
    if (at >= end) break;
    const first = Math.max(start, at);
    const last = Math.min(end, at + length);
    if (first < last) slices.push({ node, start: from + first - at, end: from + last - at });
  }
  return slices;
}

/** False once the page has changed one of the nodes under the reader's feet. */
export function isIntact({ text, segments }: Pick<BlockText, 'text' | 'segments'>, slice: TextSlice): boolean {
  const segment = segments.find(({ node, from }) => node === slice.node && from <= slice.start);
  if (!segment || !slice.node.isConnected) return false;
  const at = segment.at + slice.start - segment.from;
  if (slice.end > slice.node.length) return false;
  const length = slice.end - slice.start;
  return slice.node.substringData(slice.start, length) === text.slice(at, at + length);
}
