/** Cuts a long text to the words around a place in it. */
import type { Slice } from '../dossier/types.ts';

export interface Clip {
  readonly text: string;
  /** The place, as offsets into the clipped text. */
  readonly marks: readonly Slice[];
}

/**
 * At most about `longest` UTF-16 code units, cut between words, with … where something was cut off. White space is
 * joined into single blanks, as a page shows it.
 */
export function clipAround(text: string, { start, end }: Slice, longest: number): Clip {
  const before = joinBlanks(text.slice(0, start)).trimStart();
  const words = joinBlanks(text.slice(start, end));
  const after = joinBlanks(text.slice(end)).trimEnd();
  const room = Math.max(0, longest - words.length);
  // What one side does not need, the other may have.
  const ahead = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const head = ahead < before.length ? `… ${dropFirstPart(before.slice(before.length - ahead))}` : before;
  const behind = room - ahead;
  const tail = behind < after.length ? `${dropLastPart(after.slice(0, behind))} …` : after;
  return { text: head + words + tail, marks: [{ start: head.length, end: head.length + words.length }] };
}

/** The beginning of a text, at most about `longest` UTF-16 code units, cut between words, with … where it was cut. */
export function clipEnd(text: string, longest: number): string {
  return text.length > longest ? `${dropLastPart(text.slice(0, longest)).trimEnd()} …` : text;
}

function joinBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The first word may have been cut in two. */
function dropFirstPart(text: string): string {
  return text.includes(' ') ? text.slice(text.indexOf(' ') + 1) : text.replace(/^[\udc00-\udfff]/, '');
}

function dropLastPart(text: string): string {
  return text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')) : text.replace(/[\ud800-\udbff]$/, '');
}
