/**
 * This extension's own modules, driven without rests: reading, judging, and a highlight for every mention of the page.
 * The extension paints less (what is near the viewport); here all are painted, as the others paint all.
 */
import { gate } from 'virtual:dossier/gate';
import { lexicon } from 'virtual:dossier/lexicon';
import { trigrams } from 'virtual:dossier/trigrams';
import { unpackGate } from '../../../engine/match/pack-gate.ts';
import { alsoQuotations } from '../../../engine/quotes/quoted-presence.ts';
import { readTrigramBits } from '../../../engine/quotes/trigram-filter.ts';
import { createReading } from '../../../engine/reading/create-reading.ts';
import type { Reading } from '../../../engine/reading/types.ts';
import { createBlockBook } from '../../../page/annotator/block-book.ts';
import { createMentionBook } from '../../../page/annotator/mention-book.ts';
import { createTreeReader } from '../../../page/annotator/tree-reader.ts';
import { createHighlightPainter } from '../../../page/paint/highlight-painter.ts';

let painting: AbortController | null = null;

/** Names and cue words, made ready for matching: once a frame, when it is first read, with those of the first language. */
export function compile(): Reading {
  const { languages, ...head } = lexicon();
  const packs = languages.slice(0, 1);
  const hint = document.documentElement.lang;
  const reading = alsoQuotations(
    createReading({ head, gate: () => unpackGate(gate), packs, hint }),
    readTrigramBits(trigrams),
  );
  // Nothing is compiled before it is needed.
  reading.nameFrom(' ', 0);
  reading.put(0, ' ');
  reading.drop(0);
  return reading;
}

/** The words of the languages that the page turns out to be in, which the extension brings in for it. */
function learn(reading: Reading): void {
  const { lacking } = reading;
  if (lacking.length === 0) return;
  for (const _rest of reading.learn(lexicon().languages.filter(({ tag }) => lacking.includes(tag))));
}

/** Takes the last run's marks off the page. */
export function unpaint(): void {
  painting?.abort();
}

/** @returns how many mentions were painted. */
export function readAndPaint(reading: Reading): number {
  painting = new AbortController();
  const mentions = createMentionBook();
  const book = createBlockBook(reading, {
    onText: () => {},
    onMoved: mentions.moved,
    onDropped: mentions.dropped,
  });
  // Once, as a title that stays what it was is told once: told again, it would have all names judged anew.
  reading.setTitle(document.title);
  const settle = (): void => {
    mentions.take(reading.settle(), book.get);
  };
  const reader = createTreeReader({ book, reading, isFull: () => false });
  for (const _rest of reader.read(document, false));
  settle();
  learn(reading);
  settle();
  const painter = createHighlightPainter({ style: 'underline', signal: painting.signal });
  painter.serve(document);
  const shown = Array.from(mentions.all()).filter(({ judged }) => judged.mention);
  painter.paint({ removed: [], added: shown.map(({ id, slices }) => ({ id, slices, look: 'name' })) });
  return shown.length;
}
