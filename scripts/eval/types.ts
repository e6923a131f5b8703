/** What an evaluation of one kind takes and gives. */

export interface Line {
  /** Line number in its file, from 1, for messages. */
  readonly number: number;
  readonly json: unknown;
}

export interface Evaluation {
  readonly scores: unknown;
  /** One a line, in order. */
  readonly items: readonly unknown[];
  /** The same for people: tables, then the misses. */
  readonly tables: readonly string[];
}

/** @throws BadInput naming file and line, when a line is not of its kind. */
export type Evaluate = (lines: readonly Line[], file: string) => Evaluation;
