/** The report as Markdown tables, the way they stand in the README. */
import type { BenchReport } from './bench-report.ts';
import type { PopupTimes } from './in-browser/popup.ts';
import type { LargeRecordTimes } from './large-record.ts';

export function tablesOf({ pages, scale, largeRecord, inBrowser, inFirefox }: BenchReport): string {
  const { edits, scrolling, frames, card, popup } = inBrowser;
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
      ['names', 'ms a MB read', 'ms a MB looked through', 'compiled in', 'memory'],
      scale.map(({ names, msPerMB, gateMsPerMB, compileMs, memoryMB }) => [
        names.toLocaleString('en'),
        String(msPerMB),
        String(gateMsPerMB),
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
    table(
      ['in Chromium', 'measured'],
      [
        [
          `${edits.editsPerRun} edits on a page with ${edits.mentions.toLocaleString('en')} mentions`,
          `${edits.withToWithout} × the time without the extension`,
        ],
        [
          `scrolling a page with ${scrolling.mentions.toLocaleString('en')} mentions`,
          `${inMs(scrolling.msPerFrame)} of ours a frame, longest task ${inMs(scrolling.longestMs)}`,
        ],
        ['first card, after the hover delay', inMs(card.firstMs)],
        [
          'later cards',
          `${inMs(card.laterMs)}, in frame ${card.laterFrames} after the delay, at the latest ${card.mostFrames}`,
        ],
        ...deskRows(popup, largeRecord),
        ['heap of an idle tab', `${frames.idleHeapMB} MB more than without`],
        [
          `a page with ${frames.frames} frames like advertisements`,
          `${inMs(frames.totalMs)} in all, ${frames.heapMB} MB; ${(frames.gzipBytes / 1_000).toFixed(1)} kB of script (gzip) a frame`,
        ],
      ],
    ),
    ...(inFirefox ? [table(['in Firefox', 'measured'], deskRows(inFirefox.popup, inFirefox.largeRecord))] : []),
  ].join('\n\n');
}

function deskRows(popup: PopupTimes, { passages, keyMs, slowestKeyMs }: LargeRecordTimes): readonly string[][] {
  return [
    ['popup ready for typing', inMs(popup.typingReadyMs)],
    ['key press to results', `${inMs(popup.keyMs)}, slowest ${inMs(popup.slowestKeyMs)}`],
    [
      `key press to results, ${passages.toLocaleString('en')} generated passages`,
      `${inMs(keyMs)}, slowest ${inMs(slowestKeyMs)}`,
    ],
  ];
}

function inMs(value: number | undefined): string {
  return value === undefined ? '–' : `${value} ms`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
