/**
 * Joins reading, watching and painting for one document:
 *
 *     tree reader ──► block book ──► engine ──► mention book ──► paint plan ──► painter
 *          ▲                                                        ▲
 *     watcher (mutations)                              nearness (what is near the viewport)
 *
 * All work runs in slices of time; nothing here throws into the page.
 */
import type { Reading } from '../../engine/reading/types.ts';
import type { Painter } from '../paint/painter.ts';
import { createQuotationBook, type QuotationBook, type QuotationBookOptions } from '../quotations/quotation-book.ts';
import { watchTranslation } from '../quotations/translated.ts';
import { isHere } from '../read/is-here.ts';
import { shadowRootsIn } from '../read/shadow-roots.ts';
import { probeLate } from '../watch/probing.ts';
import { createTimeSlices, type Job } from '../watch/time-slices.ts';
import { type Changes, createWatcher } from '../watch/watcher.ts';
import { createBlockBook } from './block-book.ts';
import { createMentionBook, type Found, type MentionBook } from './mention-book.ts';
import { createPaintPlan, type PaintPlan } from './paint-plan.ts';
import { createTreeReader } from './tree-reader.ts';
import { createWordLearner, type LoadWords } from './word-learner.ts';

/** A page with more names than this is read no further; the lists say so. */
const MOST_NAMES = 10_000;
/** While a long page is read, marks appear this often. */
const SETTLE_EVERY_MS = 100;
/** Candidates judged in one go, some 1 ms: when the page as a whole says something new, all are judged again. */
const NAMES_A_STEP = 50;
/** What can show or hide words without changing the DOM that is watched; animations may run by how far a page is scrolled. */
const TURNS = ['toggle', 'transitionend', 'animationend', 'scrollend', 'click', 'keyup', 'resize', 'load'] as const;
const TURN_WAIT_MS = 200;

export interface AnnotatorOptions {
  readonly reading: Reading;
  readonly loadWords: LoadWords;
  readonly painter: Painter;
  /** What quotations are told by, and where the record comes from to compare them with. */
  readonly quoting: Pick<QuotationBookOptions, 'filter' | 'load'>;
  readonly isShown: (found: Found) => boolean;
  /** Of the names that are shown, those that are marked. */
  readonly thin: (shown: readonly Found[]) => readonly Found[];
  readonly signal: AbortSignal;
  /** A large change of the page is being read: what was told of it is not of today. */
  readonly onBehind: () => void;
  readonly onError: (error: unknown) => void;
}

/** @param hasScrolled marks were added or taken away for words that came near or went away, and nothing else has changed. */
export type Listener = (hasScrolled: boolean) => void;

export interface Annotator {
  readonly mentions: MentionBook;
  readonly quotations: QuotationBook;
  /** A machine has translated the page: its quotations cannot be compared. */
  readonly isTranslated: boolean;
  readonly plan: PaintPlan;
  readonly state: 'reading' | 'settled' | 'capped';
  /** The shadow trees that are known, for hit-testing. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Calls back after mentions or marks have changed. */
  subscribe(listener: Listener, signal: AbortSignal): void;
  /** Runs a job of others between its own, when the page rests. */
  defer(job: Job): void;
  /** How often a part of the page was read: for tests, which want to see it stand still. */
  readonly readings: number;
}

export function startAnnotator({
  reading,
  loadWords,
  painter,
  quoting,
  isShown,
  thin,
  signal,
  onBehind,
  onError,
}: AnnotatorOptions): Annotator {
  const mentions = createMentionBook();
  const translation = watchTranslation(() => {
    plan.update();
    tell();
  }, signal);
  const quotations = createQuotationBook({
    ...quoting,
    add: (job) => slices.add(job, 'idle'),
    hasNames: () => hasMention(mentions.all()),
    isTranslated: () => translation.isTranslated,
    onError,
  });
  const book = createBlockBook(reading, {
    onText(block) {
      quotations.put(block);
      changes++;
    },
    onMoved(block) {
      mentions.moved(block);
      quotations.moved(block);
      changes++;
      hasNews = true;
    },
    onDropped(block) {
      mentions.dropped(block);
      quotations.dropped(block);
      changes++;
      hasNews = true;
    },
  });
  const listeners = new Set<Listener>();
  const roots = new Map<ShadowRoot, true>();
  let title = '';
  let readings = 0;
  let settledAt = 0;
  let hasRead = false;
  let isSettling = false;
  let isReadingSkipped = false;
  /** Mentions have changed, and nobody has been told yet. */
  let hasNews = false;
  /** How often names or quotations have changed. */
  let changes = 0;

  const tell = (hasScrolled = false): void => {
    hasNews &&= hasScrolled;
    for (const listener of listeners) listener(hasScrolled);
  };
  function* all(): Iterable<Found> {
    yield* mentions.all();
    yield* quotations.all();
  }
  const plan = createPaintPlan({ all, painter, isShown, thin, changes: () => changes, onPainted: tell, signal });
  const isFull = (): boolean => reading.candidates >= MOST_NAMES;
  const reader = createTreeReader({ book, reading, isFull });
  const slices = createTimeSlices({
    signal,
    onError,
    afterSlice(done) {
      if (done || performance.now() - settledAt > SETTLE_EVERY_MS) {
        settle();
        if (done) readSkipped();
        plan.update();
        if (hasNews) tell();
      }
      askForWords();
    },
  });
  const askForWords = createWordLearner({ reading, load: loadWords, add: (job) => slices.add(job, 'soon'), signal });
  const watcher = createWatcher({
    signal,
    onText: plan.textChanged,
    onDue: (job) => slices.add(job, 'idle'),
    read: readChanges,
    onLong: onBehind,
  });

  function readTitle(): void {
    if (document.title === title) return;
    title = document.title;
    reading.setTitle(title);
  }

  function settle(): void {
    readTitle();
    const judgements = reading.settle(NAMES_A_STEP);
    mentions.take(judgements, book.get);
    hasNews ||= judgements.length > 0;
    changes += judgements.length;
    settledAt = performance.now();
    if (!reading.isDue || isSettling) return;
    isSettling = true;
    slices.add(settleRest(), 'soon');
  }

  function* settleRest(): Job {
    isSettling = false;
    while (reading.isDue) {
      settle();
      yield;
    }
  }

  function* readTree(root: Node, sweep = false): Job {
    readings++;
    yield* reader.read(root, sweep);
  }

  function* readWhole(): Job {
    yield* reading.prepare();
    // How much is read of the page hangs on it.
    readTitle();
    yield* readTree(document);
    hasRead = true;
    yield* probe(document);
  }

  function* readChanges({ roots: changed, hasLosses, hasTurned }: Changes): Job {
    const torn = hasLosses ? book.prune() : [];
    for (const root of new Set([...changed, ...torn])) {
      yield* readTree(root, hasTurned);
      yield* probe(root);
    }
    // What was inserted, moved or taken away may have shown or hidden other words.
    plan.forgetLooks();
    settle();
    forgetLostRoots();
    probeSoon();
  }

  /** Evidence was passed over because nothing hung on it, and something does now: another title, a text, or words that were learnt. */
  function readSkipped(): void {
    if (isReadingSkipped || reading.asksFor !== 'evidence' || !reader.takeSkipped()) return;
    isReadingSkipped = true;
    slices.add(readAll(), 'soon');
  }

  function* readAll(): Job {
    try {
      for (const root of [document, ...roots.keys()]) yield* readTree(root, true);
    } finally {
      isReadingSkipped = false;
    }
  }

  /** Finds shadow trees below a root that are not known yet, and reads and watches them. */
  function* probe(root: Node): Job {
    for (const found of shadowRootsIn(root)) {
      if (typeof found !== 'object') {
        yield found;
        continue;
      }
      if (roots.has(found)) continue;
      roots.set(found, true);
      watcher.watch(found);
      yield* readTree(found);
      yield* probe(found);
    }
  }

  function forgetLostRoots(): void {
    for (const root of roots.keys()) if (!isHere(root)) roots.delete(root);
  }

  function* probeAll(): Job {
    yield* probe(document);
    for (const root of [...roots.keys()]) yield* probe(root);
  }

  const probeSoon = probeLate({ probe: () => slices.add(probeAll(), 'idle'), signal });

  let turning: ReturnType<typeof setTimeout> | undefined;
  const turn = (): void => {
    probeSoon();
    if (turning !== undefined || mentions.size === 0) return;
    turning = setTimeout(() => {
      turning = undefined;
      if (!document.hidden) plan.updateAfresh();
    }, TURN_WAIT_MS);
  };
  for (const type of TURNS) addEventListener(type, turn, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(turning);
    painter.clear();
  });

  watcher.watch(document);
  slices.add(readWhole(), 'soon');

  return {
    mentions,
    quotations,
    get isTranslated() {
      return translation.isTranslated;
    },
    plan,
    get state() {
      if (!hasRead || isReadingSkipped || !reading.isSettled || watcher.isBehind) return 'reading';
      return isFull() ? 'capped' : 'settled';
    },
    get shadowRoots() {
      return [...roots.keys()];
    },
    subscribe(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    defer: (job) => slices.add(job, 'idle'),
    get readings() {
      return readings;
    },
  };
}

function hasMention(found: Iterable<Found>): boolean {
  for (const { judged } of found) if (judged.mention) return true;
  return false;
}
