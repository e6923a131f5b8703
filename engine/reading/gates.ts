/** The gate for names, which a page's raw text meets first. */
import type { Lexicon } from '../dossier/lexicon.ts';
import { SHORT_NAME } from '../dossier/plain-words.ts';
import { listed } from '../judge/vocabulary.ts';
import { buildWordFinder, type FindWord } from '../match/find-words.ts';
import { foldText } from '../match/fold.ts';
import type { GateWord } from '../match/gate.ts';

export function nameGate(lexicon: Lexicon): FindWord {
  return buildWordFinder(nameWords(lexicon));
}

/** What the gate for names is built of; all that a page needs which shows no name. */
export function nameWords({ languages }: Lexicon): GateWord[] {
  return wordsOf(languages.flatMap(({ names }) => Object.values(names).flatMap((roles) => Object.values(roles))));
}

function wordsOf(lists: readonly string[]): GateWord[] {
  const words = new Map<string, GateWord>();
  for (const word of lists.flatMap(listed)) {
    const read = gateWord(word);
    const known = words.get(read.key);
    const capital = read.capital && (known?.capital ?? true);
    const closed = read.closed && (known?.closed ?? true);
    words.set(read.key, { key: read.key, capital, closed });
  }
  return [...words.values()];
}

/** @param word as the lexicon writes it: `=` before a word in exact case, `~` after one that takes endings. */
function gateWord(word: string): GateWord {
  const isExact = word.startsWith('=');
  const spelling = word.replace(/^=|~$/gu, '');
  const key = foldText(spelling);
  const first = spelling.charAt(0);
  const capital = (isExact || key.length <= SHORT_NAME) && first !== first.toLowerCase();
  // In capitals throughout, a name is told apart by that: “NSO” may be followed by the next block's small letters.
  return { key, capital, closed: capital && !isExact && !word.endsWith('~') };
}
