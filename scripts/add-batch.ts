/**
 * Takes newly labelled cases into the project: `node scripts/add-batch.ts mentions|context|quotes NAME FILE.jsonl`. Before anything
 * is tuned to them it measures the engine on them and keeps what it found in `tests/eval/first-runs.json`, since that is
 * the honest figure for text that nobody has looked at; then it appends them to the project's own cases, from which on
 * they count towards the floors. A name is given once: a first run cannot be repeated.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateContext } from './eval/context.ts';
import { type FirstRuns, firstRunsFile } from './eval/first-runs.ts';
import { evaluateMentions } from './eval/mentions.ts';
import { evaluateQuotes } from './eval/quotes.ts';
import { BadInput, readLines } from './eval/read-lines.ts';
import type { Evaluate } from './eval/types.ts';

const kinds: Readonly<Record<string, Evaluate>> = {
  mentions: evaluateMentions,
  context: evaluateContext,
  quotes: evaluateQuotes,
};

function addBatch([kind = '', name = '', file = '', ...rest]: readonly string[]): void {
  const evaluate = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!evaluate || name === '' || file === '' || rest.length > 0)
    throw new BadInput(`add-batch: give one of ${Object.keys(kinds).join(', ')}, a name and a file`);
  const runs: FirstRuns = JSON.parse(readFileSync(firstRunsFile, 'utf8'));
  if (runs[kind]?.[name]) throw new BadInput(`add-batch: the first run of “${name}” is known already`);
  const lines = readLines(file);
  const { scores, tables } = evaluate(lines, file);
  const run = { cases: lines.length, scores };
  writeFileSync(firstRunsFile, `${JSON.stringify({ ...runs, [kind]: { ...runs[kind], [name]: run } }, null, 2)}\n`);
  const cases = lines.map(({ json }, index) => ({ ...(json as object), id: `${name}-${index + 1}` }));
  const own = fileURLToPath(new URL(`../tests/eval/${kind}.jsonl`, import.meta.url));
  appendFileSync(own, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(tables.join('\n'));
}

try {
  addBatch(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
