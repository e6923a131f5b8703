/**
 * What the scripts of one frame share: one slot on the isolated world's own `globalThis`, where no page looks. The scan
 * script makes it at `document_start`; the annotating script, which comes when a name stands on the page, takes over.
 */
import type { TrigramFilter } from '../engine/quotes/trigram-filter.ts';
import type { EarlyEvents } from './sentry/early-events.ts';

const KEY = Symbol.for('on-record.frame');

export interface Frame {
  /** Ends with this copy of the extension's life in the frame. */
  readonly signal: AbortSignal;
  /** Ends it: the extension was updated, and this copy is of yesterday. */
  readonly end: () => void;
  /** The gate's words, packed: the names of all languages. */
  readonly names: string;
  /** What quotations of the record are told by. */
  readonly filter: TrigramFilter;
  readonly events: EarlyEvents;
  /** The reader has asked for this page, in "on click" mode. */
  readonly isAsked: boolean;
  /** The reader wants all names of this page shown. */
  readonly everyName: boolean;
  /** This page is not to be read until it is left, or the reader says otherwise. */
  readonly isResting: boolean;
}

interface Slot {
  /** Ends the sentry; null once it was taken over. */
  takeOver: (() => Frame) | null;
}

function world(): Record<symbol, Slot | undefined> {
  return globalThis as unknown as Record<symbol, Slot | undefined>;
}

/** Called by the scan script. */
export function offerFrame(takeOver: () => Frame): void {
  world()[KEY] = { takeOver };
}

/** Called by the annotating script; null where there is no sentry, or another copy has taken over already. */
export function takeFrame(): Frame | null {
  const slot = world()[KEY];
  const frame = slot?.takeOver?.() ?? null;
  if (slot) slot.takeOver = null;
  return frame;
}
