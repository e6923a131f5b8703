/** Receives what frames tell of themselves. A report carries page text, so each field is bounded before it is believed. */
import * as v from 'valibot';
import { type FrameReport, MOST_LISTED } from '../engine/reading/report.ts';
import type { ToPanels } from './messages.ts';
import { type Parsers, receive, type Sender } from './messaging.ts';

const MAX_TEXT = 20_000;
const MAX_URL = 100_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a name and a quotation have alike: where the words stand, and in what. */
const entry = {
  id: v.pipe(v.number(), v.safeInteger()),
  topic: text,
  text,
  context: text,
  start: count,
  end: count,
  cutStart: v.boolean(),
  cutEnd: v.boolean(),
};

const mention = v.object({
  ...entry,
  score: v.number(),
  reasons: v.array(text),
  marked: v.boolean(),
});

const quotation = v.object({
  ...entry,
  verdict: v.picklist(['exact', 'elided', 'differs']),
  passage: text,
  changes: v.array(v.tuple([text, text])),
  drops: v.array(text),
  after: count,
});

const report = v.object({
  title: text,
  url: v.pipe(v.string(), v.maxLength(MAX_URL)),
  state: v.picklist(['reading', 'settled', 'off', 'waiting-for-click', 'capped']),
  mentions: v.pipe(v.array(mention), v.maxLength(MOST_LISTED)),
  more: count,
  quotations: v.pipe(v.array(quotation), v.maxLength(MOST_LISTED)),
  translated: v.boolean(),
  checking: v.boolean(),
  unmarked: count,
  nonce: v.nullable(text),
});

const parsers: Parsers<ToPanels> = {
  report: (payload) => {
    const parsed = v.safeParse(report, payload);
    return parsed.success ? { payload: parsed.output } : null;
  },
};

/** Calls back with each frame's report; only frames of pages are heard. */
export function receiveReports(
  hear: (report: FrameReport & { readonly nonce: string | null }, sender: Sender) => void,
  signal: AbortSignal,
): void {
  receive<ToPanels>('panels', parsers, { report: (payload, sender) => hear(payload, sender) }, signal);
}
