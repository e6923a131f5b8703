/** The table of faults, from what a test run reports. Pure: reports and names in, Markdown out. */

/** As much of vitest's JSON report as is needed. */
export interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Where a case is tested; `node`: it is about data or code, whichever browser reads it. */
export type Place = 'chromium' | 'firefox' | 'node';

/** Why a case has no test, anywhere or in one browser. */
export interface Untested {
  readonly why: string;
  readonly only?: Place;
}

export interface FaultTableInput {
  readonly reports: readonly TestReport[];
  /** Case id → what it is about. */
  readonly cases: Readonly<Record<string, string>>;
  readonly untested: Readonly<Record<string, Untested>>;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Tallies = ReadonlyMap<string, Tally>;

/** @throws Error for a test or a reason that names a case which does not exist. */
export function faultTable({ reports, cases, untested }: FaultTableInput): string {
  const tallies = tallyTests(reports);
  for (const id of [...[...tallies.keys()].map((key) => key.slice(0, 3)), ...Object.keys(untested)])
    if (!Object.hasOwn(cases, id)) throw new Error(`there is no case ${id}`);
  const rows = Object.entries(cases).map(([id, what]) => {
    const inNode = tallies.has(`${id} node`) && !tallies.has(`${id} chromium`) && !tallies.has(`${id} firefox`);
    const [chromium, firefox] = (['chromium', 'firefox'] as const).map((place) =>
      inNode ? cell(tallies, id, 'node') : cell(tallies, id, place, untested[id]),
    );
    return `| ${id} | ${what} | ${chromium} | ${firefox} |`;
  });
  return ['| Case | What must be survived | Chromium | Firefox |', '|---|---|---|---|', ...rows].join('\n');
}

const none: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Tests by `id place`. */
function tallyTests(reports: readonly TestReport[]): Tallies {
  const tallies = new Map<string, Tally>();
  const tests = reports.flatMap((report) => report.testResults.flatMap((file) => file.assertionResults));
  for (const { fullName, status } of tests) {
    const place = /\((?<browser>chromium|firefox)\)/u.exec(fullName)?.groups?.browser ?? 'node';
    for (const id of new Set(fullName.match(/\b[AB]\d{2}\b/gu))) {
      const tally = tallies.get(`${id} ${place}`) ?? none;
      // Vitest has several words for what did not run.
      const outcome = status === 'passed' || status === 'failed' ? status : 'skipped';
      tallies.set(`${id} ${place}`, { ...tally, [outcome]: tally[outcome] + 1 });
    }
  }
  return tallies;
}

function cell(tallies: Tallies, id: string, place: Place, untested?: Untested): string {
  const { passed, failed, skipped } = tallies.get(`${id} ${place}`) ?? none;
  if (failed > 0) return `**fails** (${failed} of ${passed + failed})`;
  const isLeftOut = untested && (!untested.only || untested.only === place);
  const tested = passed > 0 ? `holds (${passed})` : null;
  if (isLeftOut) return [tested, `not tested: ${untested.why}`].filter(Boolean).join('; ');
  if (tested) return tested;
  return skipped > 0 ? 'skipped in this run' : 'no test in this run';
}
