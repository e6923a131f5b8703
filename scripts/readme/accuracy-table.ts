/** How accurate the engine is, measured anew on every labelled file that is there: rows for README.md. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateContext } from '../eval/context.ts';
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
  mentions: (file: string) => {
    const { overall, languages } = evaluateMentions(readLines(file), file).scores as MentionScores;
    const english = languages.en ?? overall;
    return `English: precision ${percent(english.precision)}, recall ${percent(english.recall)}; sixteen languages: ${percent(overall.precision)}, ${percent(overall.recall)}`;
  },
  context: (file: string) => {
    const { statement, finding } = evaluateContext(readLines(file), file).scores as ContextScores;
    return `first statement right ${percent(statement)}, first finding right ${percent(finding)}`;
  },
  quotes: (file: string) => {
    const { accuracy, passage, falseExact } = evaluateQuotes(readLines(file), file).scores as QuoteScores;
    return `verdict right ${percent(accuracy)}, passage right ${percent(passage)}, wrongly called exact: ${falseExact}`;
  },
} as const;

/** A Markdown table; sets that are not on this machine are left out. */
export function accuracyTable(): string {
  const rows = Object.entries(kinds).flatMap(([kind, measure]) =>
    sets
      .map(({ what, file }) => ({ what, file: root + file(kind) }))
      .filter(({ file }) => existsSync(file))
      .map(({ what, file }) => `| ${kind} | ${what} | ${readLines(file).length} | ${measure(file)} |`),
  );
  return ['| kind | on | cases | result |', '|---|---|---|---|', ...rows].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
