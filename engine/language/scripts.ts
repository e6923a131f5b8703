/** The scripts by which languages are told apart, as ISO 15924 calls them, and how their words are cut out of a text. */

export const SCRIPTS = ['Latn', 'Cyrl', 'Arab', 'Hebr', 'Deva', 'Hani'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Words; where no space parts them, single letters. Japanese counts as written in Han, kana and all. */
const WORDS: Readonly<Record<Script, RegExp>> = {
  // “E-mail” is one.
  Latn: /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff-]*/g,
  Cyrl: /[\u0400-\u052f]+/g,
  Arab: /[\u0620-\u065f\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+/g,
  Hebr: /[\u05d0-\u05ea]+/g,
  Deva: /[\u0900-\u0963\u0970-\u097f]+/g,
  Hani: /[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff]/g,
};
/** Letters of an alphabet that say as much as one letter of a script in which a letter is a word. */
const LETTERS_A_WORD = 3;

/** Nearly all texts of a Latin language hold no letter that is asked about here. */
const BEYOND_LATIN = /[\u0400-\u1cff\u3041-\ufefc]/;

export interface ScriptWords {
  readonly script: Script;
  readonly words: readonly string[];
  /** What is written in this script, by itself. */
  readonly text: string;
  /** How much that is, in letters of an alphabet. */
  readonly weight: number;
}

/** The words of a text, by script; the script first in which most is written. */
export function wordsByScript(text: string): ScriptWords[] {
  const composed = text.normalize('NFC');
  const scripts = BEYOND_LATIN.test(composed) ? SCRIPTS : (['Latn'] as const);
  const found: ScriptWords[] = [];
  for (const script of scripts) {
    const words = composed.match(WORDS[script]);
    if (!words) continue;
    const isDense = script === 'Hani';
    const own = words.join(isDense ? '' : ' ');
    found.push({ script, words, text: own, weight: isDense ? own.length * LETTERS_A_WORD : own.length });
  }
  return found.sort((a, b) => b.weight - a.weight);
}
