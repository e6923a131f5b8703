/** What this extension is measured against, all with the same names: a bare walk, and the highlighters that people use. */
import AdvancedMark from 'advanced-mark.js/dist/mark.es6.js';
import Mark from 'mark.js';

/** Reads the length of every text node: the least that anything which looks at the whole text must do. */
export function walk(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) units += (node as Text).data.length;
  return units;
}

/** mark.js as its users call it: a list of words, whole words only. */
export function markWords(root: HTMLElement, names: readonly string[]): number {
  let marks = 0;
  new Mark(root).mark([...names], { separateWordSearch: false, accuracy: 'exactly', each: () => marks++ });
  return marks;
}

/** mark.js with all names in one pattern: its fast way. */
export function markPattern(root: HTMLElement, names: readonly string[]): number {
  let marks = 0;
  new Mark(root).markRegExp(patternOf(names), { each: () => marks++ });
  return marks;
}

/** advanced-mark.js, the maintained fork, which joins the words into one pattern by itself. */
export function advancedMark(root: HTMLElement, names: readonly string[]): number {
  let marks = 0;
  new AdvancedMark(root).mark([...names], {
    separateWordSearch: false,
    accuracy: 'exactly',
    combinePatterns: true,
    each: () => marks++,
  });
  return marks;
}

function patternOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(
    `\\b(?:${longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})\\b`,
    'gi',
  );
}
