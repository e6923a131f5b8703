/** A matcher as simple as can be, for random tests to compare the fast one with: folds the text, then tries everything. */
import { DENSE, foldTable, foldText, LETTER, MARK } from '../../../engine/match/fold.ts';

interface Letter {
  readonly unit: string;
  /** Raw offsets of the unit, marks after it included. */
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** Leftmost-longest whole-word hits of plain names, as raw offsets. */
export function findNaively(names: readonly string[], text: string): { name: string; start: number; end: number }[] {
  const letters = foldToLetters(text);
  const hits: { name: string; start: number; end: number }[] = [];
  for (let at = 0; at < letters.length; at++) {
    if (!beginsWord(letters, at)) continue;
    const longest = names
      .map((name) => ({ name, key: [...foldText(name)] }))
      .filter(({ key }) => key.every((unit, i) => letters[at + i]?.unit === unit) && endsWord(letters, at + key.length))
      .sort((a, b) => b.key.length - a.key.length)[0];
    if (!longest) continue;
    const start = letters[at]?.start ?? 0;
    const end = letters[at + longest.key.length - 1]?.end ?? 0;
    hits.push({ name: longest.name, start, end });
    at += longest.key.length - 1;
  }
  return hits;
}

function foldToLetters(text: string): Letter[] {
  const { fold, kind } = foldTable();
  const letters: Letter[] = [];
  for (let i = 0; i < text.length; i++) {
    const raw = text.charCodeAt(i);
    const unit = String.fromCharCode(fold[raw] ?? 0);
    const last = letters.at(-1);
    if (kind[raw] === MARK && last?.end === i) letters[letters.length - 1] = { ...last, end: i + 1 };
    if (unit === '\0' || (unit === ' ' && last?.unit === ' ')) continue;
    letters.push({ unit, start: i, end: i + 1, kind: kind[raw] ?? 0 });
  }
  return letters;
}

function beginsWord(letters: readonly Letter[], at: number): boolean {
  const here = letters[at]?.kind ?? 0;
  return here >= LETTER && (here === DENSE || letters[at - 1]?.kind !== here);
}

function endsWord(letters: readonly Letter[], end: number): boolean {
  const last = letters[end - 1]?.kind ?? 0;
  return last < LETTER || last === DENSE || letters[end]?.kind !== last;
}
