/**
 * Work in slices that nobody feels. Jobs are generators that yield wherever they can rest; a slice runs them until its
 * time is up and gives the thread back. Nothing runs while the tab is hidden.
 */

/**
 * A third of a frame at 60 Hz: with the step that runs over it a slice stays within a frame on a slow machine, too. What
 * comes after it, the judging and painting, is a task of its own unless time is left.
 */
const SLICE_MS = 5;
/** After this the work is done though the page never rests; also what a changed text may wait for its mark. */
const IDLE_TIMEOUT_MS = 150;

/**
 * `long`: the step after this rest takes the browser milliseconds in one piece, and begins with a slice of its own. At the
 * end of one it would make up a task of two slices and more.
 */
export type Rest = 'long' | undefined;

export type Job = Generator<Rest, void, void>;

/** `soon`: before the reader has looked twice. `idle`: when the page has nothing better to do. */
export type Urgency = 'soon' | 'idle';

export interface TimeSlices {
  /** Queues a job; jobs run in the order in which they came. */
  add(job: Job, urgency: Urgency): void;
  readonly busy: boolean;
}

export interface TimeSlicesOptions {
  readonly signal: AbortSignal;
  /** After each slice, and before the next; `done`: nothing is left. */
  readonly afterSlice: (done: boolean) => void;
  /** What a job throws: it is dropped, the others go on. */
  readonly onError: (error: unknown) => void;
}

export function createTimeSlices({ signal, afterSlice, onError }: TimeSlicesOptions): TimeSlices {
  const jobs: { readonly job: Job; readonly urgency: Urgency }[] = [];
  let pending = false;
  let isNextLong = false;
  /** A slice has run, and what comes after it has not. */
  let isOwed = false;
  /** Till when the browser expects the page to rest: Firefox says so for 50 ms, and asked anew, answers only after them. */
  let restsUntil = 0;

  function schedule(): void {
    const next = jobs[0];
    if (pending || !(next || isOwed) || signal.aborted || document.hidden) return;
    pending = true;
    if (isOwed) post(finish);
    else if (next?.urgency === 'soon' || performance.now() + SLICE_MS < restsUntil) post(slice);
    else requestIdleCallback(rest, { timeout: IDLE_TIMEOUT_MS });
  }

  function rest(deadline: IdleDeadline): void {
    restsUntil = performance.now() + deadline.timeRemaining();
    slice();
  }

  function slice(): void {
    pending = false;
    if (signal.aborted || document.hidden) return;
    const end = performance.now() + SLICE_MS;
    const isLeft = (): boolean => !isNextLong && performance.now() < end;
    do step();
    while (jobs.length > 0 && isLeft());
    isOwed = true;
    if (isLeft()) finish();
    else schedule();
  }

  function finish(): void {
    pending = false;
    if (signal.aborted || document.hidden) return;
    isOwed = false;
    try {
      afterSlice(jobs.length === 0);
    } catch (error) {
      onError(error);
    }
    schedule();
  }

  function step(): void {
    isNextLong = false;
    try {
      const next = jobs[0]?.job.next();
      isNextLong = next?.value === 'long';
      if (!next?.done) return;
    } catch (error) {
      onError(error);
    }
    jobs.shift();
  }

  document.addEventListener('visibilitychange', schedule, { signal });
  return {
    add(job, urgency) {
      jobs.push({ job, urgency });
      schedule();
    },
    get busy() {
      return jobs.length > 0;
    },
  };
}

interface WithScheduler {
  readonly scheduler?: { postTask(task: () => void, options: { priority: 'user-visible' }): Promise<unknown> };
}

/** A task of its own, after what the page has queued itself; Firefox has had `postTask` since 142. */
function post(task: () => void): void {
  const { scheduler } = globalThis as WithScheduler;
  if (scheduler) {
    scheduler.postTask(task, { priority: 'user-visible' }).catch(() => {});
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}
