/**
 * Stands watch over a page that shows no name yet, which is nearly every page. It asks the gate of names about the raw
 * text, in slices, and again about what changes; the first yes ends it. It reads nothing, marks nothing and keeps nothing.
 */

import { OVER } from '../over.ts';
import { blockAround } from '../read/block-around.ts';
import { isConnected, isElement, isText, localNameOf } from '../read/dom.ts';
import { piecesOf, rawTextOf } from '../read/pieces.ts';
import { shadowRootsIn } from '../read/shadow-roots.ts';
import { kindOf } from '../read/tags.ts';
import { probeLate } from '../watch/probing.ts';
import { whenReadable } from '../watch/readable.ts';
import { createTimeSlices, type Job } from '../watch/time-slices.ts';

/** Raw text asked about in one step, in UTF-16 units: about 1 ms. Steps overlap by more than the longest name. */
const UNITS_A_STEP = 200_000;
const OVERLAP = 200;
/** Changes within this time are looked at together. */
const WAIT_MS = 60;
/** Records looked at between two rests. */
const RECORDS_A_STEP = 100;

/** Whether a name, or words of the record, may stand in a raw text. */
export type Ask = (text: string) => boolean;

export interface SentryOptions {
  /** Made when the page may be read: compiling names costs a millisecond or two. */
  readonly createGate: () => Ask;
  /** A name may stand on the page. Called at most once. */
  readonly onName: () => void;
  readonly signal: AbortSignal;
}

export interface Sentry {
  /** Whether the page was looked at as a whole, and no large change of it is being looked at. */
  readonly isDone: boolean;
}

export function startSentry({ createGate, onName, signal: outer }: SentryOptions): Sentry {
  const life = new AbortController();
  const signal = AbortSignal.any([outer, life.signal]);
  const roots = new WeakSet<Node>();
  let gate: Ask | null = null;
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasLooked = false;
  let isBehind = false;
  let probeSoon = (): void => {};

  const slices = createTimeSlices({ signal, afterSlice: () => {}, onError: () => {} });
  const observer = new MutationObserver((some) => {
    records = records.length === 0 ? some : records.concat(some);
    if (!document.hidden) schedule();
  });

  function schedule(): void {
    if (records.length === 0 || signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      slices.add(lookAtChanges(), 'idle');
    }, WAIT_MS);
  }

  function* lookAtChanges(): Job {
    isBehind = true;
    const changed = new Set<Node>();
    const batch = records;
    records = [];
    for (const [n, record] of batch.entries()) {
      if (record.type === 'characterData') changed.add(blockAround(record.target));
      for (const node of record.addedNodes) changed.add(isInline(node) ? blockAround(node) : node);
      if (n % RECORDS_A_STEP === RECORDS_A_STEP - 1) yield;
    }
    for (const node of changed) {
      if (isConnected(node)) yield* lookAt(node.textContent ?? '');
      if (isElement(node)) yield* probe(node);
      yield;
    }
    isBehind = false;
    probeSoon();
  }

  function* lookAtTree(root: Node): Job {
    for (const piece of piecesOf(root)) {
      const raw = rawTextOf(root, piece);
      if (raw !== null) yield* lookAt(raw);
      yield;
    }
  }

  function* lookAt(raw: string): Job {
    for (let at = 0; at < raw.length && !life.signal.aborted; at += UNITS_A_STEP) {
      const step = raw.length <= UNITS_A_STEP ? raw : raw.slice(at, at + UNITS_A_STEP + OVERLAP);
      if (gate?.(step)) {
        life.abort(OVER);
        onName();
        return;
      }
      if (raw.length > UNITS_A_STEP) yield;
    }
  }

  function* probe(root: Node): Job {
    for (const found of shadowRootsIn(root)) {
      if (typeof found !== 'object') {
        yield found;
        continue;
      }
      if (roots.has(found)) continue;
      watch(found);
      yield* lookAtTree(found);
      yield* probe(found);
    }
  }

  function watch(root: Node): void {
    roots.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function* lookAtAll(): Job {
    yield* lookAtTree(document);
    yield* probe(document);
    hasLooked = true;
  }

  async function begin(): Promise<void> {
    await whenReadable(signal);
    if (signal.aborted) return;
    gate = createGate();
    watch(document);
    slices.add(lookAtAll(), 'soon');
    probeSoon = probeLate({ probe: () => slices.add(probe(document), 'idle'), signal });
    document.addEventListener('visibilitychange', schedule, { signal });
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    records = [];
  });
  void begin();
  return {
    get isDone() {
      return hasLooked && !isBehind;
    },
  };
}

/** What text runs through: alone it may be half of a name. */
function isInline(node: Node): boolean {
  if (isText(node)) return true;
  if (!isElement(node)) return false;
  const kind = kindOf(localNameOf(node));
  return kind === 'inline' || kind === 'transparent';
}
