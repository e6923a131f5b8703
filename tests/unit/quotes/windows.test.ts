/** A long text is read in parts, and no quotation is lost between two of them. */
import { expect, it } from 'vitest';
import { MAX_WHOLE, windowsOf } from '../../../page/quotations/windows.ts';

/** As long as a quotation of half a page. */
const QUOTATION = 4_000;

it('reads a text that is no longer than a paragraph as a whole', () => {
  expect([...windowsOf('x'.repeat(MAX_WHOLE))]).toMatchObject([{ start: 0, own: MAX_WHOLE }]);
});

it.each([MAX_WHOLE + 1, 26_000, 100_000])(
  'holds a quotation in one part, wherever it begins in %i letters',
  (length) => {
    const windows = [...windowsOf('x'.repeat(length))];
    for (let start = 0; start + QUOTATION <= length; start += 500) {
      const owners = windows.filter((window) => start >= window.start && start < window.start + window.own);
      expect(owners).toHaveLength(1);
      const [owner] = owners;
      expect((owner?.start ?? 0) + (owner?.text.length ?? 0)).toBeGreaterThanOrEqual(start + QUOTATION);
    }
  },
);
