/**
 * Asks of a raw text whether any pattern may stand in it, inside words too: text taken natively from a page runs together
 * across blocks ("…the end</p><p>Pegasus…"), so that the beginnings of words mean nothing. Never says no wrongly.
 *
 * The last two and three folded units, as a hash, index a table of how patterns begin; only what passes is walked down
 * the trie. One unit costs three look-ups, about 2 ns, however many patterns there are.
 */
import { foldTable, SPACE } from './fold.ts';
import { NOWHERE, ROOT, type Trie } from './trie.ts';

/** What a caller looks for: bits, so that one pass can look for several kinds. */
export interface PresencePattern {
  /** Folded; two units or more. */
  readonly key: string;
  /** Whether the first letter must be a capital. */
  readonly capital: boolean;
  /** One bit. 0: never looked for. */
  readonly kind: number;
}

const SLOTS = 1 << 16;
const LAST_SLOT = SLOTS - 1;
/** As in the matcher: raw units that a pattern may span, noise included. */
const LONGEST_HIT = 160;

/**
 * @param trie of the keys, `patterns[value]` being what its values stand for.
 * @returns which kinds may be present, as bits. The search ends with the first pattern of the kind `enough`.
 */
export function buildPresence(
  patterns: readonly PresencePattern[],
  trie: Trie,
): (text: string, enough: number) => number {
  const { fold } = foldTable();
  const pairs = new Uint8Array(SLOTS);
  const triples = new Uint8Array(SLOTS);
  for (const { key, kind } of patterns) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)];
    if (key.length === 2) mark(pairs, slotOf(0, first, second), kind);
    else mark(triples, slotOf(first, second, third), kind);
  }

  function kindsFrom(text: string, start: number, wanted: number): number {
    let node = ROOT;
    let kinds = 0;
    let spaced = false;
    const stop = Math.min(text.length, start + LONGEST_HIT);
    for (let at = start; at < stop; at++) {
      const unit = fold[text.charCodeAt(at)] ?? 0;
      if (unit === 0 || (unit === SPACE && spaced)) continue;
      spaced = unit === SPACE;
      node = trie.step(node, unit);
      if (node === NOWHERE) break;
      for (let value = trie.first(node); value !== NOWHERE; value = trie.next(value)) {
        const pattern = patterns[value];
        if (!pattern || (pattern.kind & wanted) === 0) continue;
        if (!pattern.capital || isCapital(text.charCodeAt(start))) kinds |= pattern.kind;
      }
    }
    return kinds;
  }

  return (text, enough) => {
    let found = 0;
    let wanted = 0xff;
    let [before, last] = [0, 0];
    let [beforeAt, lastAt] = [0, 0];
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (unit === 0 || (unit === SPACE && last === SPACE)) continue;
      const pair = pairs[(last * 0x1f35 + unit * 0x3d) & LAST_SLOT] as number;
      const triple = triples[(before * 0x6c5b + last * 0x1f35 + unit * 0x3d) & LAST_SLOT] as number;
      if (((pair | triple) & wanted) !== 0) {
        if ((triple & wanted) !== 0) found |= kindsFrom(text, beforeAt, wanted);
        if ((pair & wanted) !== 0) found |= kindsFrom(text, lastAt, wanted);
        if ((found & enough) !== 0) return found;
        wanted &= ~found;
      }
      before = last;
      beforeAt = lastAt;
      last = unit;
      lastAt = at;
    }
    return found;
  };
}

function slotOf(before: number, last: number, unit: number): number {
  return (before * 0x6c5b + last * 0x1f35 + unit * 0x3d) & LAST_SLOT;
}

function mark(table: Uint8Array, slot: number, kind: number): void {
  table[slot] = (table[slot] ?? 0) | kind;
}

function isCapital(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}
