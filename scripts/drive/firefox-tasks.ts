/**
 * The same as `own-tasks.ts` in Firefox, by its own profiler, which the driver reaches in the browser's window. It looks at
 * each main thread a thousand times a second, and notes the calls under way and the processor time since the look before:
 * time in which a script of ours is among the calls is ours, what the browser does for it included. A look that comes late
 * on a busy machine counts for as much as was worked meanwhile, so sums are sound where single looks are coarse.
 */
import type { DrivenBrowser } from './driven-browser.ts';
import type { OwnTasks } from './own-tasks.ts';

/** Of 8 bytes, a few to each call noted: half a minute of a page's work, and more. */
const PROFILE_ENTRIES = 16_000_000;
const LOOK_EVERY_MS = 1;

/** The scripts that run in pages; the extension's own pages are in nobody's way. */
const IN_PAGES = String.raw`moz-extension://[^)]*/(?:scan|annotate|reader|quotes|words/[\w-]+)\.js`;

type InWindow = NonNullable<DrivenBrowser['inBrowserWindow']>;

/** Records while `act` runs, in all tabs and frames. */
export async function profileOwnTasks(inWindow: InWindow, act: () => Promise<unknown>): Promise<OwnTasks> {
  await inWindow(startProfiler, PROFILE_ENTRIES, LOOK_EVERY_MS);
  try {
    await act();
  } catch (error) {
    await inWindow(stopProfiler, IN_PAGES);
    throw error;
  }
  const tasks = await inWindow(stopProfiler, IN_PAGES);
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    count: tasks.length,
    longestMs: round(Math.max(0, ...tasks)),
    totalMs: round(tasks.reduce((total, each) => total + each, 0)),
  };
}

/** Rows are arrays, their columns named in `schema`. */
interface Table {
  readonly schema: Readonly<Record<string, number>>;
  readonly data: readonly (readonly (number | null)[])[];
}

interface Thread {
  readonly stringTable: readonly string[];
  readonly frameTable: Table;
  readonly stackTable: Table;
  readonly samples: Table;
  readonly markers: Table;
}

interface Profile {
  readonly threads: readonly Thread[];
  readonly processes: readonly Profile[];
}

interface Chrome {
  readonly Services: {
    readonly profiler: {
      StartProfiler(entries: number, intervalMs: number, features: string[], threads: string[]): Promise<void>;
      StopProfiler(): Promise<void>;
      getProfileDataAsync(): Promise<Profile>;
    };
  };
}

/** Runs in the browser's window, as the next. */
async function startProfiler(entries: number, intervalMs: number): Promise<void> {
  const { Services } = globalThis as unknown as Chrome;
  await Services.profiler.StartProfiler(entries, intervalMs, ['js', 'cpu'], ['GeckoMain']);
}

/** @returns ms of processor time of each of our tasks: of looks at our scripts in a row, in which no entry into a script ended. */
async function stopProfiler(inPages: string): Promise<readonly number[]> {
  const { Services } = globalThis as unknown as Chrome;
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const own = new RegExp(inPages, 'u');
  const columnOf = ({ schema, data }: Table, name: string): readonly (number | null)[] =>
    data.map((row) => row[schema[name] ?? -1] ?? null);

  function ownStacks({ stringTable, frameTable, stackTable }: Thread): readonly boolean[] {
    const isOwnName = stringTable.map((name) => own.test(name));
    const names = columnOf(frameTable, 'location');
    const frames = columnOf(stackTable, 'frame');
    const isOwn: boolean[] = [];
    // The call that made a call stands before it in the table.
    for (const [i, prefix] of columnOf(stackTable, 'prefix').entries())
      isOwn.push(isOwnName[names[frames[i] ?? -1] ?? -1] === true || (prefix !== null && isOwn[prefix] === true));
    return isOwn;
  }

  /** When the browser, out of all scripts, ran what promises had left to do. */
  function borders({ stringTable, markers }: Thread): readonly number[] {
    const names = columnOf(markers, 'name');
    const ends = columnOf(markers, 'endTime');
    return ends.flatMap((end, i) => (end !== null && stringTable[names[i] ?? -1] === 'Perform microtasks' ? end : []));
  }

  function tasksOf(thread: Thread): readonly number[] {
    const isOwn = ownStacks(thread);
    if (!isOwn.includes(true)) return [];
    const ends = borders(thread).toSorted((a, b) => a - b);
    const stacks = columnOf(thread.samples, 'stack');
    const works = columnOf(thread.samples, 'threadCPUDelta');
    const tasks: number[] = [];
    let isGoingOn = false;
    let next = 0;
    for (const [i, time] of columnOf(thread.samples, 'time').entries()) {
      for (; (ends[next] ?? Number.POSITIVE_INFINITY) < (time ?? 0); next++) isGoingOn = false;
      const workMs = (works[i] ?? 0) / 1e6;
      if (isOwn[stacks[i] ?? -1] !== true) isGoingOn = false;
      else if (isGoingOn) tasks.push((tasks.pop() ?? 0) + workMs);
      else {
        tasks.push(workMs);
        isGoingOn = true;
      }
    }
    return tasks;
  }

  return [profile, ...profile.processes].flatMap(({ threads }) => threads.flatMap(tasksOf));
}
