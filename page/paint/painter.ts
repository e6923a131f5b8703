/** How marks get onto the page. Two implementations stand behind this; neither knows why something is marked. */
import type { TextSlice } from '../read/block-text.ts';

/** `faint`: a name that was judged not to be meant. */
export type Look = 'name' | 'faint' | 'quotation';

export interface PaintedMention {
  readonly id: number;
  /** One or more stretches of text nodes, in order; never empty. */
  readonly slices: readonly TextSlice[];
  readonly look: Look;
}

export interface PaintDiff {
  /** Ids to unpaint, before anything is added. An id may stand in both: its words have moved. */
  readonly removed: readonly number[];
  readonly added: readonly PaintedMention[];
}

export type MarkStyle = 'underline' | 'tint' | 'both';

export interface Painter {
  /** `near`: wants what is near the viewport, and follows it. `all`: wants everything once, for painting changes the page. */
  readonly reach: 'near' | 'all';
  paint(diff: PaintDiff): void;
  /** The mention whose card is open, tinted; null: none. */
  setOpen(id: number | null): void;
  setStyle(style: MarkStyle): void;
  /** A text node's words have changed under a mark, which must not stay on other words until the page is read again. */
  textChanged(node: Text): void;
  /** The ids painted under a point (client px), topmost first; null where the painter cannot tell. */
  idsAt(x: number, y: number, shadowRoots: readonly ShadowRoot[]): readonly number[] | null;
  /** Style sheets must also stand in these trees. Called whenever a tree with a mention is met. */
  serve(root: Document | ShadowRoot): void;
  /** Restores what the page has taken away. Called about once a second while something is painted. */
  check(): void;
  clear(): void;
}
