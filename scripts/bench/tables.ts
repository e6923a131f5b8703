/** The report as Markdown tables, the way they stand in the README. */
import type { BenchReport } from './run-bench.ts';

export function tablesOf({ pages, scale, inBrowser }: BenchReport): string {
  return [
    table(
      [
        'page',
        'MB',
        'text nodes',
        'mentions',
        'bare walk',
        'On Record',
        'to the walk',
        'mark.js `markRegExp`',
        'advanced-mark.js',
        'mark.js `mark`',
        '`mark` to ours',
      ],
      pages.map(({ page, bytes, textNodes, mentions, ms, ratios }) => [
        page,
        (bytes / 1_000_000).toFixed(1),
        textNodes.toLocaleString('en'),
        mentions.toLocaleString('en'),
        inMs(ms.walk),
        inMs(ms.ours),
        `${ratios.oursToWalk} ×`,
        inMs(ms.markjsRegExp),
        inMs(ms.advancedMark),
        inMs(ms.markjs),
        `${ratios.markjsToOurs} ×`,
      ]),
    ),
    table(
      ['names', 'ms a MB', 'compiled in', 'memory'],
      scale.map(({ names, msPerMB, compileMs, memoryMB }) => [
        names.toLocaleString('en'),
        String(msPerMB),
        inMs(compileMs),
        `${memoryMB} MB`,
      ]),
    ),
    table(
      ['main thread', 'longest task of ours', 'all tasks', 'tasks'],
      inBrowser.tasks.map(({ what, longestMs, totalMs, count }) => [
        what,
        inMs(longestMs),
        inMs(totalMs),
        String(count),
      ]),
    ),
    `${inBrowser.edits.editsPerRun} edits on a page with ${inBrowser.edits.mentions} mentions: ${inBrowser.edits.withToWithout} × the time without the extension.`,
  ].join('\n\n');
}

function inMs(value: number | undefined): string {
  return value === undefined ? '–' : `${value} ms`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
