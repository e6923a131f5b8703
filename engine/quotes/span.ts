/** A row of words, as indexes: half open. */
export type Span = readonly [start: number, end: number];
