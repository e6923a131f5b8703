/**
 * The page's side of the bench. Every run starts from an untouched copy of the page's body, laid out and settled, for
 * mark.js rewrites what it marks; times are `performance.now()` differences in ms around one synchronous call.
 */
import { compile, readAndPaint, unpaint } from './ours.ts';
import { advancedMark, markPattern, markWords, walk } from './rivals.ts';

/** Makes what it needs beforehand, and gives back what is timed. */
type Contender = (root: HTMLElement, names: readonly string[]) => () => number;

const contenders = {
  walk: (root) => () => walk(root),
  ours: () => {
    const reading = compile();
    return () => readAndPaint(reading);
  },
  oursFromStart: () => () => readAndPaint(compile()),
  markjsRegExp: (root, names) => () => markPattern(root, names),
  advancedMark: (root, names) => () => advancedMark(root, names),
  markjs: (root, names) => () => markWords(root, names),
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

export interface Run {
  readonly ms: number;
  /** What the contender counted: marks, or units read. */
  readonly count: number;
}

const pristine = document.body.cloneNode(true);
/** Whether nobody has rewritten the body since it was put in: a new one costs seconds of layout on large pages. */
let isPristine = false;

let act: (() => number) | null = null;

function prepare(name: ContenderName, names: readonly string[]): void {
  unpaint();
  if (!isPristine) document.body.replaceWith(pristine.cloneNode(true));
  isPristine = !name.startsWith('mark') && name !== 'advancedMark';
  document.body.getBoundingClientRect();
  act = contenders[name](document.body, names);
}

function perform(): Run {
  const start = performance.now();
  const count = act?.() ?? 0;
  return { ms: performance.now() - start, count };
}

function run(name: ContenderName, names: readonly string[]): Run {
  prepare(name, names);
  return perform();
}

export interface PageFacts {
  readonly textNodes: number;
  readonly textUnits: number;
}

function facts(): PageFacts {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let textNodes = 0;
  while (walker.nextNode()) textNodes++;
  return { textNodes, textUnits: walk(document.body) };
}

export interface Bench {
  readonly run: typeof run;
  readonly prepare: typeof prepare;
  readonly perform: typeof perform;
  readonly facts: typeof facts;
}

Object.assign(globalThis, { bench: { run, prepare, perform, facts } satisfies Bench });
