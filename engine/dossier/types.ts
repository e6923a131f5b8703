/**
 * The shapes of a dossier after the build has parsed it: plain, readonly, trusted.
 * A dossier is data about one document; nothing outside `data/` knows which one.
 * All offsets are UTF-16 code units, half open: `source.slice(start, end)`.
 */

/** A stretch of the source, as offsets into it. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export type PassageKind = 'statement' | 'finding' | 'note' | 'no-response';

export interface Passage extends Slice {
  readonly id: string;
  readonly speaker: string;
  readonly kind: PassageKind;
  /** The part of the document (its large headings) in which the passage stands. */
  readonly part: string;
  /** The nearest heading above the passage. */
  readonly section: string;
  /** Its place among the passages, in the document's own order, from 0. */
  readonly ordinal: number;
  /** `source.slice(start, end)`, byte for byte. */
  readonly text: string;
  /** Sentences that qualify the rest: an excerpt of this passage always carries them. */
  readonly caveats: readonly Slice[];
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
}

/** What stands on the statement side of a topic: passages, or where the document says that nobody replied. */
export type StatementSide = { readonly passages: readonly string[] } | { readonly noReply: string };

/** What stands on the finding side of a topic: passages, or the explicit fact that the document has none. */
export type FindingSide = { readonly passages: readonly string[] } | { readonly noFinding: true };

export interface Topic {
  readonly key: string;
  readonly label: string;
  readonly statements: StatementSide;
  readonly findings: FindingSide;
  /** Passages of other speakers that touch the topic; one step away on the card. */
  readonly related: readonly string[];
  /** A fact about how the document names this topic, shown with the card (Dubai). */
  readonly note: string | null;
}

/** Which finding a statement answers and why; `finding: null`: the document holds none on that point. */
export interface Answer {
  readonly statement: string;
  readonly finding: string | null;
  readonly why: string;
}

export interface DossierMeta {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date of publication, for instance 2021-07-18. */
  readonly published: string;
  readonly url: string;
  /** BCP 47 tag of the source's language. */
  readonly language: string;
  /** SHA-256 of the source file's bytes, lower-case hex. */
  readonly sha256: string;
}

/** The reader's half of a dossier: everything a card, the look-up and the quotation check need. */
export interface DossierRecord {
  readonly meta: DossierMeta;
  readonly source: string;
  readonly speakers: readonly Speaker[];
  readonly passages: readonly Passage[];
  readonly topics: readonly Topic[];
  readonly answers: readonly Answer[];
  /** Words and phrases that limit what is said ("not", "only", "in any form"): named when a quotation cuts them. */
  readonly limits: readonly string[];
}
