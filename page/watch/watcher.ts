/**
 * Watches trees for changes of their text. Records are only gathered when they come, which costs the page next to
 * nothing, and looked at in slices of time. A page that never rests is read the less often the more a reading costs.
 */
import { isText } from '../read/dom.ts';
import { DirtyRoots } from './dirty-roots.ts';
import type { Job } from './time-slices.ts';

/** Changes within this time are read together. A quarter of a second in all until a changed word has its mark. */
const SHORTEST_WAIT_MS = 40;
/** A restless page gets a reading every so often. */
const LONGEST_WAIT_MS = 1_000;
/** Reading takes at most a fifth of the time. */
const REST_PER_WORK = 4;
/** A reading that takes longer is told to whoever looks at a list of what was on the page before. */
const LONG_READING_MS = 400;
/** Records looked at between two rests. */
const RECORDS_A_STEP = 100;

/** Attributes that decide whether text is read or seen. Not `class` and `style`: animations write them all the time. */
const ATTRIBUTES = ['contenteditable', 'role', 'hidden', 'open'];

export interface Changes {
  readonly roots: readonly Node[];
  readonly hasLosses: boolean;
  /** An attribute has changed what counts as text. */
  readonly hasTurned: boolean;
}

export interface WatcherOptions {
  readonly signal: AbortSignal;
  /** At once, before the next frame: the words of this node are others now. */
  readonly onText: (node: Text) => void;
  /** Work is due: the job, once run, hands the changes to `read`. */
  readonly onDue: (job: Job) => void;
  readonly read: (changes: Changes) => Job;
  /** Changes have been read for a long while, and are not done: once for each such reading. */
  readonly onLong: () => void;
}

export interface Watcher {
  /** Whether changes are being read that took more than a moment; what is known of the page is not of today. */
  readonly isBehind: boolean;
  watch(root: Node): void;
  /** Does something to the page that is not to be noticed. */
  quietly(act: () => void): void;
}

export function createWatcher({ signal, onText, onDue, read, onLong }: WatcherOptions): Watcher {
  const dirty = new DirtyRoots();
  let waiting: MutationRecord[][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isBehind = false;
  let waitMs = SHORTEST_WAIT_MS;

  const texts = new MutationObserver((records) => {
    for (const { target } of records) if (isText(target)) onText(target);
    gather(records);
  });
  const trees = new MutationObserver(gather);

  function gather(records: MutationRecord[]): void {
    waiting.push(records);
    schedule();
  }

  function schedule(): void {
    if (timer !== undefined || isReading || waiting.length === 0 || document.hidden || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      isReading = true;
      onDue(work());
    }, waitMs);
  }

  function* work(): Job {
    let workMs = 0;
    let hasTurned = false;
    // Nobody can ask before the first slice of time is over, and then there is more than fits into one.
    isBehind = true;
    const longAt = performance.now() + LONG_READING_MS;
    let isLong = false;
    const goOn = (): number => {
      const now = performance.now();
      if (!isLong && now > longAt) {
        isLong = true;
        onLong();
      }
      return now;
    };
    try {
      const batches = waiting;
      waiting = [];
      let begun = performance.now();
      let noted = 0;
      for (const batch of batches) {
        for (const record of batch) {
          hasTurned ||= record.type === 'attributes';
          dirty.note(record);
          if (++noted % RECORDS_A_STEP !== 0) continue;
          workMs += performance.now() - begun;
          yield;
          begun = goOn();
        }
      }
      const job = takeAndRead(hasTurned);
      for (;;) {
        const next = job.next();
        workMs += performance.now() - begun;
        if (next.done) break;
        yield next.value;
        begun = goOn();
      }
    } finally {
      isReading = false;
      isBehind = false;
      waitMs = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, workMs * REST_PER_WORK));
      schedule();
    }
  }

  function* takeAndRead(hasTurned: boolean): Job {
    yield* read({ ...(yield* dirty.take()), hasTurned });
  }

  document.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => {
    texts.disconnect();
    trees.disconnect();
    clearTimeout(timer);
  });

  function take(): void {
    const records = [...texts.takeRecords(), ...trees.takeRecords()];
    if (records.length > 0) gather(records);
  }

  return {
    get isBehind() {
      return isBehind;
    },
    watch(root) {
      texts.observe(root, { characterData: true, subtree: true });
      trees.observe(root, { childList: true, subtree: true, attributeFilter: ATTRIBUTES });
    },
    quietly(act) {
      take();
      act();
      texts.takeRecords();
      trees.takeRecords();
    },
  };
}
