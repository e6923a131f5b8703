import { gate } from 'virtual:dossier/gate';
import { trigrams } from 'virtual:dossier/trigrams';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../browser/messages-to-background.ts';
import { receiveOnPage } from '../browser/messages-to-page.ts';
import { sendReport } from '../browser/messages-to-panels.ts';
import { extensionLives } from '../browser/messaging.ts';
import { loadSettings, watchSettings } from '../browser/settings.ts';
import type { Settings } from '../browser/settings-schema.ts';
import { isSiteOff, siteOf } from '../browser/sites.ts';
import { buildGate } from '../engine/match/gate.ts';
import { unpackGate } from '../engine/match/pack-gate.ts';
import { mayQuote } from '../engine/quotes/may-quote.ts';
import { readTrigramBits } from '../engine/quotes/trigram-filter.ts';
import { isReadableType } from '../engine/reading/content-types.ts';
import { removeStaleHosts } from '../page/card/stale-hosts.ts';
import { claimFrame } from '../page/claim-frame.ts';
import { offerFrame } from '../page/frame-slot.ts';
import { OVER } from '../page/over.ts';
import { listenEarly } from '../page/sentry/early-events.ts';
import { createSentrySession } from '../page/sentry/sentry-session.ts';
import { topAddress } from '../page/top-address.ts';

/** What every page carries: it looks whether a name, or words of the record, may stand there, and only then sends for the rest. */
export default defineUnlistedScript(() => {
  // Chromium lets scripts into its viewer of PDFs, too, where an answer would say that there are no names in them.
  if (!isReadableType(document.contentType)) return;
  const life = claimFrame(extensionLives);
  if (!life) return;
  removeStaleHosts();
  const { signal } = life;
  const watch = new AbortController();
  const untilTaken = AbortSignal.any([signal, watch.signal]);
  const events = listenEarly(signal);
  const filter = readTrigramBits(trigrams);
  const session = createSentrySession({
    createGate: () => {
      const names = buildGate(unpackGate(gate));
      return (text) => names(text) || mayQuote(filter, text);
    },
    onName: () => {
      if (extensionLives()) void askBackground('loadAnnotator', { lang: document.documentElement?.lang });
      else life.abort(OVER);
    },
    signal: untilTaken,
  });
  offerFrame(() => {
    watch.abort(OVER);
    const { isAsked, everyName, isResting } = session;
    return { signal, end: () => life.abort(OVER), names: gate, filter, events, isAsked, everyName, isResting };
  });
  const apply = (settings: Settings): void =>
    session.apply({
      isOff: isSiteOff(settings, siteOf(topAddress())),
      waitsForClick: settings.mode === 'on-click',
    });
  watchSettings(apply, untilTaken);
  void loadSettings().then((settings) => untilTaken.aborted || apply(settings));
  receiveOnPage(
    {
      askCount: () => 0,
      jumpTo: () => false,
      step: () => false,
      askReport: ({ nonce }) => sendReport(session.report(), nonce),
      showEveryName: ({ on }) => session.showEveryName(on),
      start: session.start,
      rest: ({ on }) => session.rest(on),
    },
    untilTaken,
  );
});
