/**
 * Accuracy of the choice of passages on a labelled file: right when the first statement (finding) chosen is in the list;
 * an empty list of findings is right only when the card shows none.
 */
import * as v from 'valibot';
import { createChooser } from '../../engine/choose/create-chooser.ts';
import type { Choice } from '../../engine/choose/types.ts';
import { readRecord } from '../read-dossier.ts';
import { readSubjects } from '../read-subjects.ts';
import { BadInput, parseLine } from './read-lines.ts';
import type { Evaluate } from './types.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
  start: offset,
  end: offset,
  topic: v.string(),
  statements: v.array(v.string()),
  findings: v.array(v.string()),
});

type ContextCase = v.InferOutput<typeof schema>;

export interface ContextScores {
  readonly statement: number;
  readonly finding: number;
  /** The same on the topics that have a choice of statements, without those whose government did not reply. */
  readonly statementWithChoice: number;
}

interface ContextItem {
  readonly id: string;
  /** Best first. */
  readonly statements: readonly string[];
  readonly findings: readonly string[];
}

const NONE = '(none)';

export const evaluateContext: Evaluate = (lines, file) => {
  const record = readRecord();
  const topics = new Set(record.topics.map(({ key }) => key));
  const choose = createChooser(record, readSubjects());
  const cases = lines.map((line) => {
    const one = parseLine(schema, line, file);
    if (!topics.has(one.topic)) throw new BadInput(`${file}:${line.number}: topic: there is no topic ${one.topic}`);
    if (one.start >= one.end || one.end > one.text.length)
      throw new BadInput(`${file}:${line.number}: start, end: no stretch of the text`);
    return one;
  });

  const items: ContextItem[] = [];
  const misses: string[] = [];
  const right = { statement: 0, finding: 0, statementWithChoice: 0 };
  let withChoice = 0;
  for (const one of cases) {
    const choice = choose(one);
    const item = toItem(one.id, choice);
    const [statement = NONE] = item.statements;
    const [finding = NONE] = item.findings;
    const isStatement = one.statements.includes(statement);
    const isFinding = one.findings.length === 0 ? finding === NONE : one.findings.includes(finding);
    items.push(item);
    right.statement += Number(isStatement);
    right.finding += Number(isFinding);
    if (choice.noReply === null) {
      withChoice += 1;
      right.statementWithChoice += Number(isStatement);
    }
    if (!isStatement) misses.push(tell(one, one.statements, statement, choice.statements[0]?.why));
    if (!isFinding) misses.push(tell(one, one.findings, finding, (choice.noFinding ?? choice.findings[0])?.why));
  }

  const share = (count: number, all: number): number => (all === 0 ? 1 : count / all);
  const scores: ContextScores = {
    statement: share(right.statement, cases.length),
    finding: share(right.finding, cases.length),
    statementWithChoice: share(right.statementWithChoice, withChoice),
  };
  return { scores, items, tables: [...tablesOf(scores, cases.length, withChoice), '', ...misses] };
};

function toItem(id: string, { statements, noReply, findings }: Choice): ContextItem {
  return {
    id,
    statements: noReply ? [noReply.passage] : statements.map(({ passage }) => passage),
    findings: findings.map(({ passage }) => passage),
  };
}

function tablesOf(scores: ContextScores, all: number, withChoice: number): string[] {
  return [
    `first statement right  ${scores.statement.toFixed(3)}  of ${all}`,
    `  where there is a choice ${scores.statementWithChoice.toFixed(3)}  of ${withChoice}`,
    `first finding right    ${scores.finding.toFixed(3)}  of ${all}`,
  ];
}

function tell(
  { id, topic, text, start, end }: ContextCase,
  expected: readonly string[],
  chosen: string,
  why = '',
): string {
  const marked = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`.replace(/\s+/gu, ' ');
  return `${id} ${topic}: ${chosen}, not ${expected.join(' or ') || NONE}. ${why}\n    ${marked}`;
}
