/**
 * `npm run eval -- KIND FILE.jsonl [--json]`: measures the engine, the very one that runs on pages, on a labelled file.
 * One module a kind. Bad input gets one line that names file and line, and exit code 2.
 */
import { parseArgs } from 'node:util';
import { evaluateContext } from './eval/context.ts';
import { evaluateMentions } from './eval/mentions.ts';
import { evaluateQuotes } from './eval/quotes.ts';
import { BadInput, readLines } from './eval/read-lines.ts';
import type { Evaluate } from './eval/types.ts';

const kinds: Readonly<Record<string, Evaluate>> = {
  mentions: evaluateMentions,
  context: evaluateContext,
  quotes: evaluateQuotes,
};

function main(): void {
  const { positionals, values } = parseArguments();
  const [kind = '', file, ...rest] = positionals;
  const evaluate = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!evaluate) throw new BadInput(`eval: unknown kind “${kind}”; one of ${Object.keys(kinds).join(', ')}`);
  if (file === undefined || rest.length > 0) throw new BadInput('eval: give one file: npm run eval -- KIND FILE.jsonl');
  const lines = readLines(file);
  const { scores, items, tables } = evaluate(lines, file);
  if (values.json) console.log(JSON.stringify({ kind, file, n: lines.length, scores, items }));
  else console.log(tables.join('\n'));
}

function parseArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new BadInput(`eval: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
