/**
 * Cuts a text into words and the punctuation between them, under the one normalisation by which a quotation counts as
 * word for word: white space, kinds of quotation marks, apostrophes and dashes, the order of a closing quotation mark
 * and a comma or full stop, invisible characters, ligatures and full-width forms (NFKC), and the look of an ellipsis.
 * Letter case and every other sign count. One pass of one pattern, linear in the text.
 */
import { letterPattern } from '../words/letter-pattern.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Normalised, case kept: what exactness compares. */
  readonly form: string;
  /** `form` in lower case: what finding compares. */
  readonly key: string;
  /** The normalised punctuation before the word, without white space; a gap stands in it as `…`. */
  readonly joint: string;
  /** Before it, an ellipsis or brackets say that words were left out or put in. */
  readonly gap: boolean;
  /** The first letter stands in brackets, `[T]he`: its case may differ. */
  readonly freeInitial: boolean;
  /** A quotation mark hangs on the word before it, as one that closes does, with no white space between. */
  readonly closed: boolean;
  /** White space, a dash or the text's edge stands before the word, not a bare hyphen: for counting words as people do. */
  readonly spaced: boolean;
}

export interface Words {
  readonly words: readonly Word[];
  /** Normalised punctuation after the last word. */
  readonly tail: string;
  /** The tail holds a sign of omission. */
  readonly tailGap: boolean;
  /** A quotation mark hangs on the last word. */
  readonly tailClosed: boolean;
}

const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/** The accents stand on keyboards where the apostrophe is hard to find. */
const apostrophe = "'’‘ʼ＇´`";
const letters = `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${invisible}]*`;
const word = `${letters}(?:[${apostrophe}]${letters})*`;
const ellipsis = '\\(\\s*(?:…|\\.{3}|\\.\\s\\.\\s\\.)\\s*\\)|…+|\\.{3,}|\\.(?:\\s\\.){2,}';
/** How long an editor's bracketed insertion may be, in UTF-16 units; a longer one is plain punctuation. */
const MAX_BRACKET = 120;

/** Plain words, for the record, whose own brackets and ellipses are its words, and for the filter. */
export const wordPattern = letterPattern(word, 'g');

/**
 * Every page's script only counts words: what is marked as pure is left out of it.
 *
 * Words and the editorial signs of a quotation: a bracketed initial, an ending in brackets, an insertion, an ellipsis.
 */
const quotedPattern = /* @__PURE__ */ letterPattern(
  /* @__PURE__ */ [
    `(?<ending>${letters}\\[[\\p{L}]+\\][\\p{L}]*)`,
    // A word of one letter may be all initial: “[A] long time”. Elsewhere than in front it is a word put in.
    `(?<word>^\\[[\\p{L}]\\](?=\\s)|(?:\\[[\\p{L}]\\](?=[\\p{L}]))?${word})`,
    `(?<bracket>\\[[^\\]\\[]{0,${MAX_BRACKET}}\\])`,
    `(?<ellipsis>${ellipsis})`,
  ].join('|'),
  'g',
);

/** The words of a stretch of the record. */
export function recordWords(text: string): Words {
  return collect(text, text.matchAll(wordPattern(text)), () => 'word');
}

/** The words of a quotation, with the signs by which an editor shows what was changed. */
export function quotedWords(text: string): Words {
  return collect(text, text.matchAll(quotedPattern(text)), (match) => (match.groups?.word ? 'word' : 'gap'));
}

/** Lower-case key of a word as it stands, equal for all that the normalisation holds equal. */
export function keyOf(raw: string): string {
  return formOf(raw).toLowerCase();
}

function collect(
  text: string,
  matches: Iterable<RegExpExecArray>,
  kindOf: (match: RegExpExecArray) => 'word' | 'gap',
): Words {
  const words: Word[] = [];
  let after = 0;
  /** The punctuation before the first sign of omission since the last word, or null where there was none. */
  let beforeGap: string | null = null;
  const jointTo = (end: number): string => {
    const joint = jointOf(text.slice(after, end));
    return beforeGap === null ? joint : `${beforeGap}…${joint}`;
  };
  for (const match of matches) {
    const raw = match[0];
    const end = match.index + raw.length;
    if (kindOf(match) === 'gap') beforeGap ??= jointTo(match.index);
    else {
      const form = formOf(raw);
      const joint = jointTo(match.index);
      words.push({
        start: match.index,
        end,
        form,
        key: form.toLowerCase(),
        joint,
        gap: beforeGap !== null || joint.includes('…'),
        freeInitial: raw.startsWith('['),
        closed: isHung(text.slice(words.at(-1)?.end ?? 0, match.index)),
        spaced: after === 0 || beforeGap !== null || apart.test(text.slice(after, match.index)),
      });
      beforeGap = null;
    }
    after = end;
  }
  const tailClosed = isHung(text.slice(words.at(-1)?.end ?? 0));
  return { words, tail: jointTo(text.length), tailGap: beforeGap !== null, tailClosed };
}

const quotationMarks = '“”„‟"«»‹›‘’‚‛\'`´′″＂＇「」『』';
const anyMark = /* @__PURE__ */ new RegExp(`\`\`|''|[${quotationMarks}]`, 'gu');
/** A mark that hangs on the word before it; after a dash it may as well open. */
const hangs = /* @__PURE__ */ letterPattern(`^[^\\s\\p{Pd}]*[${quotationMarks}]`);

function isHung(between: string): boolean {
  return hangs(between).test(between);
}

/** What parts two words, however it is set: “torture – to” as well as “torture—to”. */
const apart = /[\s–—―]|--/u;
const notPlain = /[^\x21-\x7e]|[[\]`]/u;
const removed = new RegExp(`[${invisible}[\\]]`, 'gu');
const apostrophes = new RegExp(`[${apostrophe}]`, 'gu');

function formOf(raw: string): string {
  return notPlain.test(raw) ? raw.replace(removed, '').replace(apostrophes, "'").normalize('NFKC') : raw;
}

const blank = /* @__PURE__ */ new RegExp(`[\\s${invisible}]+`, 'gu');
const ellipses = /* @__PURE__ */ new RegExp(ellipsis, 'gu');

function jointOf(between: string): string {
  if (between === ' ' || between === '') return '';
  return between
    .replace(ellipses, '…')
    .replace(blank, '')
    .replace(/[‐‑‒–—―−﹘﹣－-]+/gu, '-')
    .replace(anyMark, "'")
    .replace(/([,.])('+)/gu, '$2$1');
}
