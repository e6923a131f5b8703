/**
 * Scores the choice of passages on a labelled file: right when the first statement (finding) chosen is in the list;
 * an empty list of findings is right only when the card shows none.
 */
import { createChooser } from '../../engine/choose/create-chooser.ts';
import type { Choice, MentionPlace } from '../../engine/choose/types.ts';
import { readRecord } from '../read-dossier.ts';
import { readSubjects } from '../read-subjects.ts';

export interface ContextCase extends MentionPlace {
  readonly id: string;
  readonly statements: readonly string[];
  readonly findings: readonly string[];
}

export interface ContextItem {
  readonly id: string;
  readonly statements: readonly string[];
  readonly findings: readonly string[];
}

export interface ContextScores {
  readonly statement: number;
  readonly finding: number;
  /** Statement accuracy on topics that have a choice, that is, without those that gave no reply. */
  readonly statementWithChoice: number;
}

export interface ContextMiss {
  readonly id: string;
  readonly side: 'statement' | 'finding';
  readonly chosen: string;
  readonly right: readonly string[];
  readonly why: string;
}

export interface ContextResult {
  readonly scores: ContextScores;
  readonly items: readonly ContextItem[];
  readonly misses: readonly ContextMiss[];
}

const NONE = '(none)';

export function evalContext(cases: readonly ContextCase[]): ContextResult {
  const record = readRecord();
  const choose = createChooser(record, readSubjects());
  const choices = cases.map((one) => ({ one, choice: choose(one) }));
  const misses = choices.flatMap(({ one, choice }) => missesOf(one, choice));
  const withChoice = choices.filter(({ choice }) => choice.noReply === null);
  const isChoice = new Set(withChoice.map(({ one }) => one.id));
  const wrong = (side: ContextMiss['side']): ContextMiss[] => misses.filter((miss) => miss.side === side);
  return {
    scores: {
      statement: share(cases.length - wrong('statement').length, cases.length),
      finding: share(cases.length - wrong('finding').length, cases.length),
      statementWithChoice: share(
        withChoice.length - wrong('statement').filter(({ id }) => isChoice.has(id)).length,
        withChoice.length,
      ),
    },
    items: choices.map(({ one, choice }) => toItem(one.id, choice)),
    misses,
  };
}

function toItem(id: string, { statements, noReply, findings }: Choice): ContextItem {
  return {
    id,
    statements: noReply ? [noReply.passage] : statements.map(({ passage }) => passage),
    findings: findings.map(({ passage }) => passage),
  };
}

function missesOf(one: ContextCase, choice: Choice): ContextMiss[] {
  const item = toItem(one.id, choice);
  const misses: ContextMiss[] = [];
  const statement = item.statements[0] ?? NONE;
  const finding = item.findings[0] ?? NONE;
  const { id } = one;
  if (!one.statements.includes(statement))
    misses.push({
      id,
      side: 'statement',
      chosen: statement,
      right: one.statements,
      why: choice.statements[0]?.why ?? '',
    });
  if (one.findings.length === 0 ? finding !== NONE : !one.findings.includes(finding)) {
    const why = choice.noFinding?.why ?? choice.findings[0]?.why ?? '';
    misses.push({ id, side: 'finding', chosen: finding, right: one.findings, why });
  }
  return misses;
}

const share = (right: number, all: number): number => (all === 0 ? 1 : right / all);
