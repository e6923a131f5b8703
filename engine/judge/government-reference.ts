/**
 * Recognises the words by which a text names a state's government outright: "Indian government", "Bahrain's repressive
 * government", "government of the United Arab Emirates", "governments of A, B and C", "gobierno mexicano".
 * The grammar is one; the words are a language's. Only the short gap between a name and a noun is read.
 *
 * The first noun beside a name compiles it, in the midst of a page: no regular expression here knows the letters of all
 * scripts or compares without case, for those took most of 10 ms.
 */
import type { GovernmentWords, NameRole } from '../dossier/lexicon.ts';
import { letterPattern } from '../words/letter-pattern.ts';
import { afterItem, afterItems, afterSeparator, afterWords, type ListWords, withSpace } from './name-list.ts';
import { listed } from './vocabulary.ts';

/** Units between name and noun beyond which they do not belong together; a long list of states fits. */
export const LONGEST_GAP = 220;

export interface Neighbours {
  readonly role: NameRole;
  /** The text between the two, in reading order; white space as single spaces. */
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

export function compileGrammar(words: GovernmentWords): GovernmentGrammar {
  const and = either(words.and);
  const article = `(?:${either(words.article)}\\s*)?`;
  const realm = `(?:${either(words.realm)}\\s*)?`;
  const modifiers = `(?:${either(words.modifiers)}\\s*){0,2}`;
  const joint = `${article}${realm}${article}`;

  const after = inAnyCase(`(?:['’]s?)?\\s*${modifiers}`);
  const before = inAnyCase(`\\s*(?:${either(words.modifiers)}\\s+){0,2}${either(words.of)}\\s*${joint}`);
  const bare = inAnyCase(`\\s+${modifiers}${article}`);
  const inside = inAnyCase(`\\s+${either(words.in)}\\s+${joint}`);
  // A comma, or a word for “and”: with a space before it, or in a script that is written without.
  const names = inAnyCase(`\\s*[,،、，]\\s*(?:${and}\\s*)?${joint}|\\s*${and}\\s*${joint}`);

  // “ of at least ten countries, among them ”: what opens a list whose noun stands further away; “, among them ”.
  const among = `,? \\(?${either(words.among)}`;
  const opening = new RegExp(
    `^ (?:(?:${either(words.of)}|${either(words.in)}) )?${someWords(5)}${either(words.lands)}(?:${among}|:) `,
    'u',
  );
  const openingAtOnce = new RegExp(`^${among} `, 'u');
  // “ and at least ten other European ”
  const others = inAnyCase(`,? ${and} ${someWords(3)}${either(words.others)} ${someWords(3)}`);

  const list: ListWords = { and: listed(words.and), article: listed(words.article) };
  const ofs = listed(words.of);
  const ins = listed(words.in);
  const afterList = whole(modifiers);
  const beforeListed = whole(`(?:${either(words.of)}\\s*)?${joint}`);
  const insideListed = whole(joint);

  const plural = new Set(listed(words.plural.toLowerCase()));
  const local = new Set(listed(words.local.toLowerCase()));
  const from = new Set(listed(words.from.toLowerCase()));
  const lesser = listed(words.lesser.toLowerCase());
  const lesserWords = new Set(listed(words.lesser));

  /** Whether this noun may govern a list. Where the nouns do not tell, those may that stand before the names. */
  const governsList = (noun: string): boolean => (words.plural === '' ? words.bare : plural.has(asWords(noun)));
  const standsBare = (noun: string): boolean => words.bare || from.has(asWords(noun));

  /** “, Hungary and Mexican federal ” */
  function isListAfter(gap: string): boolean {
    const starts = afterSeparator(gap, 0, list);
    return [...starts, ...afterItems(gap, starts, list)]
      .flatMap((start) => afterItem(gap, start, list))
      .some((end) => gap[end] === ' ' && afterList(gap.slice(end + 1)));
  }

  /** “ of Hungary, Morocco and the Kingdom of ” */
  function isListBefore(gap: string, noun: string): boolean {
    const starts = afterWords(gap, 1, ofs).flatMap((end) => withSpace(gap, end));
    if (standsBare(noun)) starts.push(1);
    return afterItems(gap, starts, list).some((end) => beforeListed(gap.slice(end)));
  }

  /** “ in Hungary, Morocco and the ” */
  function isListInside(gap: string): boolean {
    const ends = afterWords(gap, 1, ins).filter((end) => gap[end] === ' ');
    const starts = ends.map((end) => end + 1);
    return afterItems(gap, starts, list).some((end) => insideListed(gap.slice(end)));
  }

  /** “ of ten countries, among them Hungary, Morocco and the ” */
  function isListOfSome(gap: string, isLocal: boolean): boolean {
    const start = (opening.exec(gap) ?? (isLocal ? openingAtOnce.exec(gap) : null))?.[0].length;
    return (
      start !== undefined && [start, ...afterItems(gap, [start], list)].some((end) => insideListed(gap.slice(end)))
    );
  }

  return {
    joinsNames: (gap) => words.plural === '' && names(gap),
    isLesser: (word) => lesserWords.has(word),
    joinsAfter({ role, gap, noun }) {
      if (role === 'people' || role === 'capital') return false;
      if (after(gap)) return true;
      if (isPossessive(gap)) return !lesser.some((word) => gap.toLowerCase().includes(` ${word} `));
      const isPlural = plural.has(asWords(noun));
      return isPlural && (isListAfter(gap) || others(gap));
    },
    joinsBefore({ role, gap, noun }) {
      // In Arabic “Saudis” and “Saudi officials” end alike.
      const isBare = standsBare(noun) && bare(gap);
      if (role === 'people') return isBare;
      const isLocal = local.has(asWords(noun));
      // “The regime of Baku” rules the state, “officials of Baku” perhaps the town.
      if ((role !== 'capital' || isLocal) && (isBare || before(gap))) return true;
      if (isLocal && inside(gap)) return true;
      if (!governsList(noun)) return false;
      if (gap[0] === ' ' && (isListBefore(gap, noun) || (isLocal && isListInside(gap)))) return true;
      return isListOfSome(gap, isLocal);
    },
  };
}

type Test = (text: string) => boolean;

/** Up to so many words of one clause, each with the space after it. */
function someWords(most: number): string {
  return `(?:[^ ,.:;!?()]+ ){0,${most}}`;
}

function whole(pattern: string): Test {
  const compiled = new RegExp(`^(?:${pattern})$`, 'u');
  return (text) => compiled.test(text);
}

function inAnyCase(pattern: string): Test {
  const test = whole(pattern.toLowerCase());
  return (text) => test(text.toLowerCase());
}

const GENITIVE = /^['’]s?$/;
const LOWER = letterPattern(String.raw`^[\p{Ll}-]+$`);

/** “’s repressive ”, “’s notoriously repressive ” */
function isPossessive(gap: string): boolean {
  const [genitive = '', ...others] = gap.split(' ');
  const isOpen = others.pop() === '';
  if (!isOpen || !GENITIVE.test(genitive) || others.length < 1 || others.length > 2) return false;
  return others.every((word) => LOWER(word).test(word));
}

function asWords(noun: string): string {
  return noun.replace(/\s+/gu, ' ').toLowerCase();
}

/** Any of the words; where there are none, what matches nothing. */
function either(words: string): string {
  const choices = listed(words).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  return choices.length === 0 ? '(?!)' : `(?:${choices.join('|')})`;
}
