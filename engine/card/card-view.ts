/**
 * What a card shows, as plain data: the shape between the engine, which fills it, and the component, which draws it.
 * Offsets are UTF-16, half open, into the `text` that they stand beside.
 */
import type { Slice } from '../dossier/types.ts';
import type { QuotationView } from './quotation-view.ts';

/** One passage of the record with everything that a reader needs to weigh and cite it. */
export interface PassageView {
  readonly id: string;
  readonly speaker: string;
  /** The whole passage, byte for byte. */
  readonly text: string;
  /** What is shown first: sorted, disjoint slices of `text`; the sentences that qualify them are always among them. */
  readonly excerpt: readonly Slice[];
  /** The day of publication in words, for instance “18 July 2021”. */
  readonly date: string;
  readonly isoDate: string;
  /** Where the passage stands in the source, for instance “NSO’s response to the Pegasus project”, paragraph 4. */
  readonly place: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The source, opened at this passage where the browser can (text fragment). */
  readonly url: string;
}

/** One side of the card. `entries` are in the document's order; `shown` is the one that stands foremost. */
export type SideView =
  | { readonly kind: 'passages'; readonly entries: readonly PassageView[]; readonly shown: number }
  /** The document says that nobody replied: `line` says it of this topic, `entry` is the document's own sentence. */
  | { readonly kind: 'no-reply'; readonly line: string; readonly entry: PassageView }
  /** The document holds nothing on the point at hand; the topic's passages on other points are one step away. */
  | { readonly kind: 'nothing'; readonly line: string; readonly entries: readonly PassageView[] };

export interface CardView {
  /** The topic's name, which heads the card. */
  readonly title: string;
  /** A fact about how the document names the topic. */
  readonly note: string | null;
  readonly statement: SideView;
  readonly finding: SideView;
  /** Passages of other speakers that touch the topic. */
  readonly related: readonly PassageView[];
  /** Why the words are marked, in plain words. */
  readonly reasons: readonly string[];
  /** The comparison with the record, where the mention stands in a quotation. */
  readonly quotation: QuotationView | null;
}
