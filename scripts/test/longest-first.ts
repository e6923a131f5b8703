/**
 * The order of the test files. Where no run has been before, Vitest begins with the largest, and a small file that takes
 * minutes comes last: then one worker has work, and the others wait for it.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longer than their size tells: they start browsers, builds or commands time and again. */
const LONGEST = ['start/start', 'privacy/crawl', 'faults/large-pages', 'quotes/quotations', 'faults/random-edits'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.includes(`/${name}.test.`));
    const usual = await super.sort(files);
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))];
  }
}
