/**
 * What a name costs: matcher and gate over one text with 30 and with 30,000 names, and what compiling them takes. The
 * names are made up, because no dossier has so many yet; capital letters and lengths are those of place names.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { foldText } from '../../engine/match/fold.ts';
import { buildGate } from '../../engine/match/gate.ts';
import { compileMatcher, type Pattern } from '../../engine/match/matcher.ts';
import { generatePage } from './generated-pages.ts';
import { median } from './statistics.ts';

const ROUNDS = 9;
const COUNTS = [30, 300, 3_000, 30_000] as const;
const TEXT_BYTES = 2_000_000;
const SYLLABLES = [
  'ba',
  'ke',
  'ri',
  'mo',
  'tu',
  'san',
  'del',
  'por',
  'vin',
  'gal',
  'hes',
  'nor',
  'ly',
  'qua',
  'zem',
  'fi',
];

export interface ScaleRow {
  readonly names: number;
  /** Finding names in text that is read. */
  readonly msPerMB: number;
  /** Asking whether a name may stand in text that is none but looked through, as nearly all is. */
  readonly gateMsPerMB: number;
  readonly compileMs: number;
  /** Heap and buffers that the compiled names hold. */
  readonly memoryMB: number;
}

export function measureScale(): ScaleRow[] {
  const text = generatePage(TEXT_BYTES, []).html;
  const matchers = COUNTS.map((count) => {
    const names = makeNames(count);
    const patterns = names.map(asPattern);
    const gate = buildGate(names.map((name) => ({ key: foldText(name), capital: true, closed: false })));
    const before = memory();
    const start = performance.now();
    const matcher = compileMatcher(patterns);
    const compileMs = performance.now() - start;
    return { count, matcher, gate, compileMs, memoryMB: memory() - before, times: [[], []] as [number[], number[]] };
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const { matcher, gate, times } of matchers) {
      times[0].push(timed(() => matcher.find(text)));
      times[1].push(timed(() => gate(text)));
    }
  return matchers.map(({ count, compileMs, memoryMB, times }) => ({
    names: count,
    msPerMB: twoPlaces(median(times[0]) / (text.length / 1_000_000)),
    gateMsPerMB: twoPlaces(median(times[1]) / (text.length / 1_000_000)),
    compileMs: twoPlaces(compileMs),
    memoryMB: twoPlaces(memoryMB),
  }));
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function asPattern(spelling: string): Pattern {
  return { spelling, ending: 'none', exactCase: false, layer: 0 };
}

/** Pronounceable, all different, the same on every run. */
function makeNames(count: number): string[] {
  const names: string[] = [];
  for (let n = 0; names.length < count; n++) {
    let rest = n * 7 + 5_000;
    let name = '';
    while (rest > 0) {
      name += SYLLABLES[rest % SYLLABLES.length] ?? '';
      rest = Math.floor(rest / SYLLABLES.length);
    }
    names.push(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return names;
}

/** Node collects on demand for whoever asks so late only in a new context. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/** What is held, in MB, and not what was left lying about while names were compiled. */
function memory(): number {
  collector()();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}
