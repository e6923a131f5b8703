import { describe, expect, test } from 'vitest';
import { putBetweenMarkers } from '../../../scripts/readme/between-markers.ts';
import { faultTable } from '../../../scripts/readme/fault-table.ts';

const cases = { A01: 'One', A02: 'Two', B01: 'Three', B22: 'Four' };
const report = (...tests: readonly [fullName: string, status: string][]) => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});
const rows = (reports: readonly ReturnType<typeof report>[], untested = {}) =>
  faultTable({ reports, cases, untested }).split('\n').slice(2);

describe('the table of faults', () => {
  test('counts what passed and failed by case and browser', () => {
    expect(
      rows([
        report(['marks (chromium) A01: holds', 'passed'], ['marks (chromium) A01: holds again', 'passed']),
        report(['marks (firefox) A01: holds', 'failed'], ['marks (firefox) A01: twice', 'passed']),
      ])[0],
    ).toBe('| A01 | One | holds (2) | **fails** (1 of 2) |');
  });

  test('tells what was skipped from what has no test, and counts neither as held', () => {
    expect(rows([report(['marks (chromium) A01: holds', 'skipped'])])[0]).toBe(
      '| A01 | One | skipped in this run | no test in this run |',
    );
    const half = report(['A01 (chromium)', 'passed'], ['A01: more (chromium)', 'pending']);
    expect(rows([half])[0]).toBe('| A01 | One | holds (1) | no test in this run |');
  });

  test('gives the reason rather than the bare word where a test is always skipped', () => {
    const untested = { A01: { why: 'it has no such thing', only: 'firefox' } };
    const table = rows([report(['A01 (firefox)', 'skipped'], ['A01 (chromium)', 'passed'])], untested);
    expect(table[0]).toBe('| A01 | One | holds (1) | not tested: it has no such thing |');
  });

  test('names the part that has no test beside what holds', () => {
    const untested = { A01: { why: 'the press of a hand', only: 'chromium' } };
    expect(rows([report(['A01 (chromium)', 'passed'])], untested)[0]).toMatch(
      /^\| A01 \| One \| holds \(1\); not tested: the press of a hand \|/u,
    );
  });

  test('a test of two cases counts for both', () => {
    const table = rows([report(['A01 and A02 (firefox)', 'passed'])]);
    expect(table.slice(0, 2)).toEqual([
      '| A01 | One | no test in this run | holds (1) |',
      '| A02 | Two | no test in this run | holds (1) |',
    ]);
  });

  test('a case without a browser in it holds in both', () => {
    expect(rows([report(['B22: fidelity', 'passed'])])[3]).toBe('| B22 | Four | holds (1) | holds (1) |');
  });

  test('gives the reason where there is no test', () => {
    const untested = { A02: { why: 'needs hands' }, B01: { why: 'has no such thing', only: 'firefox' } };
    const table = rows([report(['B01 (chromium)', 'passed'])], untested);
    expect(table[1]).toBe('| A02 | Two | not tested: needs hands | not tested: needs hands |');
    expect(table[2]).toBe('| B01 | Three | holds (1) | not tested: has no such thing |');
  });

  test('a test of a case that nobody knows is a mistake', () => {
    expect(() => rows([report(['A99: unknown (chromium)', 'passed'])])).toThrow('there is no case A99');
  });
});

describe('markers', () => {
  const document = 'before\n<!-- table:x -->\nold\n<!-- /table:x -->\nafter';

  test('what stands between them is replaced, again and again', () => {
    const once = putBetweenMarkers(document, 'x', 'new');
    expect(once).toBe('before\n<!-- table:x -->\nnew\n<!-- /table:x -->\nafter');
    expect(putBetweenMarkers(once, 'x', 'new')).toBe(once);
  });

  test('a document without them is refused', () => {
    expect(() => putBetweenMarkers(document, 'y', 'new')).toThrow('no markers');
  });
});
