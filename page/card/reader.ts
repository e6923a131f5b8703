/** What the reader script gives to the scan script: both run in the same isolated world, from two bundles. */
import type { OpenedBy } from '../../engine/popover/life.ts';
import type { MarkedMention, Place } from '../marked-mention.ts';
import type { MarkPainterOptions } from '../paint/mark-painter.ts';
import type { Painter } from '../paint/painter.ts';

/** A point in client coordinates, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card that is wanted now. */
export interface WantedCard {
  readonly mention: MarkedMention;
  readonly by: OpenedBy;
  /** Where the pointer is; null when a key or a list called. */
  readonly point: Point | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly place: Place | null;
  /** Those of all mentions of the page, in reading order, where its summary is spoken with the card; else null. */
  readonly topics: readonly string[] | null;
  readonly actions: CardActs;
}

/** What a card can ask of the scan script. */
export interface CardActs {
  readonly close: () => void;
  /** The page does not let the card stand: what was asked for is shown elsewhere. */
  readonly giveUp: () => void;
  readonly notThisOne: () => void;
  readonly notOnThisSite: () => void;
  readonly openLookup: (target: { readonly passage?: string; readonly query?: string }) => void;
}

/** A card on the page. */
export interface OpenCard {
  /** The one element that stands in the page's DOM. */
  readonly host: Element;
  /** Whether a point is in the card or on the way from the word to it. */
  holds(point: Point): boolean;
  /** Whether the card lies over some of this element. */
  covers(element: Element): boolean;
  /** Moves the focus into the card; `close` brings it back to where it was. */
  takeFocus(): void;
  /** An event that was stopped at the window because it is the card's own. */
  receive(event: Event): void;
  close(): void;
}

export interface Reader {
  /** A card may soon be wanted for this mention: what takes time and shows nothing is done now. */
  readonly prepare: (mention: MarkedMention) => void;
  /** Marks as elements; here, because few pages need them. */
  readonly createMarkPainter: (options: MarkPainterOptions) => Painter;
  /** @returns null where there is no room for a card, as in a small frame; the look-up takes its place. */
  open(wanted: WantedCard): OpenCard | null;
}
