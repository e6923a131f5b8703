/** How accurate the engine is, measured anew on every labelled file that is there: rows for README.md. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateContext } from '../eval/context.ts';
import { type FirstRuns, firstRunsFile } from '../eval/first-runs.ts';
import { evaluateMentions } from '../eval/mentions.ts';
import { evaluateQuotes } from '../eval/quotes.ts';
import { readLines } from '../eval/read-lines.ts';

interface Shares {
  readonly precision: number;
  readonly recall: number;
}
interface MentionScores {
  readonly overall: Shares;
  readonly languages: Readonly<Record<string, Shares>>;
}
interface ContextScores {
  readonly statement: number;
  readonly finding: number;
}
interface QuoteScores {
  readonly accuracy: number;
  readonly passage: number;
  readonly falseExact: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const sets = [
  { what: 'own sentences and paragraphs, in this repository', file: (kind: string) => `tests/eval/${kind}.jsonl` },
  {
    what: 'passages from the press, not part of this repository',
    file: (kind: string) => `../shared/eval/${kind}.dev.jsonl`,
  },
] as const;

const kinds = {
  mentions: (file: string) => tellMentions(evaluateMentions(readLines(file), file).scores as MentionScores),
  context: (file: string) => tellContext(evaluateContext(readLines(file), file).scores as ContextScores),
  quotes: (file: string) => tellQuotes(evaluateQuotes(readLines(file), file).scores as QuoteScores),
} as const;

const tell: Readonly<Record<string, (scores: unknown) => string>> = {
  mentions: (scores) => tellMentions(scores as MentionScores),
  context: (scores) => tellContext(scores as ContextScores),
  quotes: (scores) => tellQuotes(scores as QuoteScores),
};

/** The batches of own cases whose first runs are shown: the latest, as many as were named beforehand to count for mentions. */
const LATEST = 9;

/** What was found on the latest batches before anybody tuned to them. */
export function firstRunRows(runs: FirstRuns): string[] {
  return Object.entries(runs).flatMap(([kind, batches]) =>
    Object.entries(batches)
      .slice(-LATEST)
      .map(([name, { cases, scores }]) => {
        const told = tell[kind]?.(scores) ?? '';
        return `| ${kind} | the ${name} batch of own cases, at first sight | ${cases} | ${told} |`;
      }),
  );
}

function tellMentions({ overall, languages }: MentionScores): string {
  const count = Object.keys(languages).length;
  const shown: [string, Shares][] = count > 1 ? [[`${count} languages`, overall]] : [];
  if (languages.en) shown.unshift(['English', languages.en]);
  return shown
    .map(([where, { precision, recall }]) => `${where}: precision ${percent(precision)}, recall ${percent(recall)}`)
    .join('; ');
}

function tellContext({ statement, finding }: ContextScores): string {
  return `first statement right ${percent(statement)}, first finding right ${percent(finding)}`;
}

function tellQuotes({ accuracy, passage, falseExact }: QuoteScores): string {
  return `verdict right ${percent(accuracy)}, passage right ${percent(passage)}, wrongly called exact: ${falseExact}`;
}

/** A Markdown table; sets that are not on this machine are left out. */
export function accuracyTable(): string {
  const rows = Object.entries(kinds).flatMap(([kind, measure]) =>
    sets
      .map(({ what, file }) => ({ what, file: root + file(kind) }))
      .filter(({ file }) => existsSync(file))
      .map(({ what, file }) => `| ${kind} | ${what} | ${readLines(file).length} | ${measure(file)} |`),
  );
  const firstRuns = firstRunRows(JSON.parse(readFileSync(firstRunsFile, 'utf8')));
  return ['| kind | on | cases | result |', '|---|---|---|---|', ...rows, ...firstRuns].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
