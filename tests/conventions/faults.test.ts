/** Every case of the list of faults has a test that is named after it, or a reason why it has none. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFolder, readSources, withoutComments } from './project-files.ts';

const read = (path: string) => JSON.parse(readFileSync(`${projectFolder}${path}`, 'utf8')) as Record<string, unknown>;
const cases = Object.keys(read('tests/browser/faults.json'));
const untested = read('tests/browser/untested.json');
const tests = readSources(['tests'])
  .filter(({ path }) => path.endsWith('.test.ts') && !/^tests\/(?:conventions|unit\/readme)\//u.test(path))
  .map(({ text }) => withoutComments(text))
  .join('\n');

/** A test's name begins with the case's id, alone or in a string that is put before several names. */
const isNamed = (id: string) => new RegExp(`['"\`]${id}\\b`, 'u').test(tests);

describe('the list of faults', () => {
  it('has a test for each case that is not wholly untested', () => {
    const named = cases.filter(isNamed);
    const excused = Object.entries(untested).filter(([, reason]) => !Object.hasOwn(reason as object, 'only'));
    expect(cases.filter((id) => !named.includes(id) && !excused.some(([one]) => one === id))).toEqual([]);
  });

  it('has no reason against testing what is no case', () => {
    expect(Object.keys(untested).filter((id) => !cases.includes(id))).toEqual([]);
  });

  it('would miss a case that no test is named after', () => {
    expect(isNamed('A99')).toBe(false);
  });
});
