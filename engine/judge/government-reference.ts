/**
 * Recognises the words by which a text names a state's government outright: "Indian government", "Bahrain's repressive
 * government", "government of the United Arab Emirates", "governments of A, B and C", "gobierno mexicano".
 * The grammar is one; the words are a language's. Only the short gap between a name and a noun is read.
 */
import type { GovernmentWords, NameRole } from '../dossier/lexicon.ts';
import { listed } from './vocabulary.ts';

/** Units between name and noun beyond which they do not belong together; a long list of states fits. */
export const LONGEST_GAP = 220;

export interface Neighbours {
  readonly role: NameRole;
  /** The text between the two, in reading order. */
  readonly gap: string;
  readonly noun: string;
}

export interface GovernmentGrammar {
  /** "Indian government": the noun stands after the name. */
  joinsAfter(neighbours: Neighbours): boolean;
  /** "government of India": the noun stands before the name. */
  joinsBefore(neighbours: Neighbours): boolean;
  /** Whether a gap between two names makes them one list that shares its noun, in languages whose nouns do not tell. */
  joinsNames(gap: string): boolean;
  /** Whether this word before the noun makes it a smaller government: "state governments of India". */
  isLesser(word: string): boolean;
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;

export function compileGrammar(words: GovernmentWords): GovernmentGrammar {
  const and = either(words.and);
  const article = `(?:${either(words.article)}\\s*)?`;
  const realm = `(?:${either(words.realm)}\\s*)?`;
  const modifiers = `(?:${either(words.modifiers)}\\s*){0,2}`;
  const joint = `${article}${realm}${article}`;
  // Every item ends at a separator, and neither holds the other: a list is read in one way only.
  const item = `${article}${CAPITALISED}(?:\\s${CAPITALISED}){0,4}(?:\\s\\([^()]{1,40}\\))?`;
  const separator = `(?:\\s*,\\s*(?:${and}\\s+)?|\\s+${and}\\s+)`;
  const list = `(?:${item}${separator}){1,14}`;

  const after = whole(`(?:['’]s?)?\\s*${modifiers}`, 'iu');
  const possessive = whole(String.raw`['’]s?\s+(?:[\p{Ll}-]+\s+){1,2}`);
  const listAfter = whole(`${separator}(?:${list})?${item}\\s+${modifiers}`);
  const before = whole(`\\s*${either(words.of)}\\s*${joint}${words.bare ? `|\\s+${modifiers}${article}` : ''}`, 'iu');
  const inside = whole(`\\s+${either(words.in)}\\s+${joint}`, 'iu');
  const ofAgain = `(?:${either(words.of)}\\s*)?`;
  const listBefore = whole(`\\s+${either(words.of)}\\s*${list}${ofAgain}${joint}`);
  const listInside = whole(`\\s+${either(words.in)}\\s+${list}${joint}`);
  const lesser = new RegExp(`\\s${either(words.lesser)}\\s`, 'iu');
  const plural = whole(either(words.plural), 'iu');
  const local = whole(either(words.local), 'iu');

  // A comma, or a word for “and”: with a space before it, or in a script that is written without.
  const names = whole(`\\s*[,،、，]\\s*(?:${and}\\s*)?${joint}|\\s*${and}\\s*${joint}`, 'iu');

  const lesserWords = new Set(listed(words.lesser));

  return {
    joinsNames: (gap) => words.plural === '' && names.test(gap),
    isLesser: (word) => lesserWords.has(word),
    joinsAfter({ role, gap, noun }) {
      if (role === 'people' || role === 'capital') return false;
      if (after.test(gap)) return true;
      if (possessive.test(gap)) return !lesser.test(gap);
      return plural.test(noun) && listAfter.test(gap);
    },
    joinsBefore({ role, gap, noun }) {
      if (role === 'people') return false;
      if (before.test(gap)) return role !== 'capital';
      if (local.test(noun) && inside.test(gap)) return true;
      return plural.test(noun) && (listBefore.test(gap) || (local.test(noun) && listInside.test(gap)));
    },
  };
}

function whole(pattern: string, flags = 'u'): RegExp {
  return new RegExp(`^(?:${pattern})$`, flags);
}

/** Any of the words; where there are none, what matches nothing. */
function either(words: string): string {
  const choices = listed(words).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  return choices.length === 0 ? '(?!)' : `(?:${choices.join('|')})`;
}
