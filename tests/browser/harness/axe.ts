/** axe-core in a page of either browser. It sees no closed shadow root: drive the test build for what stands in one. */
import axe, { type AxeResults } from 'axe-core';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Checked {
  /** One line a violation: rule, impact and where; empty is good. */
  readonly violations: readonly string[];
  /** Nodes on which a rule passed: proof that axe saw something. */
  readonly passed: number;
}

/** @param selector what to look at; the whole document without it. */
export async function checkWithAxe(page: DrivenPage, selector?: string): Promise<Checked> {
  await page.evaluateSource(`(() => { ${axe.source}; return '{}'; })()`);
  const results = await page.evaluate(
    (tags: readonly string[], within: string | null) => {
      const { axe: loaded } = globalThis as unknown as { axe: { run(on: unknown, how: object): Promise<AxeResults> } };
      return loaded.run(within ?? document, { runOnly: { type: 'tag', values: tags } });
    },
    RULES,
    selector ?? null,
  );
  return {
    violations: results.violations.flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    ),
    passed: results.passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
  };
}
