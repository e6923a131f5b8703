/** The scripts by which languages are told apart, as ISO 15924 calls them, and how their words are cut out of a text. */

export const SCRIPTS = ['Latn', 'Cyrl', 'Arab', 'Hebr', 'Deva', 'Hani'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Words in small letters; where no space parts words, single letters. Japanese counts as written in Han, kana and all. */
const WORDS: Readonly<Record<Script, RegExp>> = {
  Latn: /[a-z\u00df-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff]+/g,
  Cyrl: /[\u0400-\u052f]+/g,
  Arab: /[\u0620-\u065f\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+/g,
  Hebr: /[\u05d0-\u05ea]+/g,
  Deva: /[\u0900-\u0963\u0970-\u097f]+/g,
  Hani: /[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff]/g,
};

/** Nearly all texts of a Latin language hold no letter that is asked about here. */
const BEYOND_LATIN = /[\u0400-\u1cff\u3041-\ufefc]/;

export interface ScriptWords {
  readonly script: Script;
  readonly words: readonly string[];
  readonly letters: number;
}

/** The words of a text, by script; the script with the most letters first. */
export function wordsByScript(text: string): ScriptWords[] {
  const composed = text.normalize('NFC').toLowerCase();
  const scripts = BEYOND_LATIN.test(text) ? SCRIPTS : (['Latn'] as const);
  const found: ScriptWords[] = [];
  for (const script of scripts) {
    const words = composed.match(WORDS[script]);
    if (words) found.push({ script, words, letters: words.reduce((sum, { length }) => sum + length, 0) });
  }
  return found.sort((a, b) => b.letters - a.letters);
}
