/** The words of a gate as one string, for scripts that every page loads: `^` before a capital, `$` after a closed one. */
import type { GateWord } from './gate.ts';

export function packGate(words: readonly GateWord[]): string {
  const packed = words.map(({ key, capital, closed }) => `${capital ? '^' : ''}${key}${closed ? '$' : ''}`);
  return packed.sort().join('|');
}

export function unpackGate(packed: string): GateWord[] {
  return packed.split('|').map((word) => {
    const capital = word.startsWith('^');
    const closed = word.endsWith('$');
    return { key: word.slice(capital ? 1 : 0, closed ? -1 : undefined), capital, closed };
  });
}
