import { head } from 'virtual:dossier/lexicon-head';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground, sendToBackground } from '../browser/messages-to-background.ts';
import { receiveOnPage } from '../browser/messages-to-page.ts';
import { sendReport } from '../browser/messages-to-panels.ts';
import { extensionLives } from '../browser/messaging.ts';
import { loadSettings, watchSettings } from '../browser/settings.ts';
import { fallback, type Settings } from '../browser/settings-schema.ts';
import { isSiteOff, siteOf } from '../browser/sites.ts';
import type { LanguageWords } from '../engine/dossier/lexicon.ts';
import { unpackLanguage } from '../engine/dossier/pack-lexicon.ts';
import { unpackGate } from '../engine/match/pack-gate.ts';
import { alsoQuotations } from '../engine/quotes/quoted-presence.ts';
import { createReading } from '../engine/reading/create-reading.ts';
import { startCardLife } from '../page/card/card-life.ts';
import { readerSlot } from '../page/card/reader-slot.ts';
import { createFrameSession, type FrameSettings } from '../page/frame-session.ts';
import { takeFrame } from '../page/frame-slot.ts';
import { canHighlight, createHighlightPainter } from '../page/paint/highlight-painter.ts';
import { checkerSlot } from '../page/quotations/checker.ts';
import { topAddress } from '../page/top-address.ts';
import { storedWords } from '../page/word-store.ts';

export default defineUnlistedScript(() => {
  const frame = takeFrame();
  if (!frame) return;
  const { signal, events, filter } = frame;
  let settings = fallback;
  const cards = startCardLife({
    loadReader,
    events,
    settings: () => settings,
    acts: {
      notThisOne: ({ id }) => session.dismiss(id),
      notOnThisSite: turnSiteOff,
      openLookup: (target) => void askBackground('openLookup', target),
    },
    signal,
  });
  const session = createFrameSession({
    createReading: () =>
      alsoQuotations(
        createReading({
          head: head(),
          gate: () => unpackGate(frame.names),
          packs: wordsOf(Object.keys(storedWords())),
          hint: document.documentElement?.lang ?? '',
        }),
        filter,
      ),
    async loadWords(languages) {
      await askBackground('loadWords', { languages });
      return wordsOf(languages);
    },
    quoting: { filter, load: () => checkerSlot.wait(() => askBackground('loadQuotes')) },
    createPainter: async ({ markStyle: style, withElements }, until) => {
      const reader = withElements || !canHighlight() ? await readerSlot.wait(loadReader) : null;
      return reader
        ? reader.createMarkPainter({ style, onOpen: cards.show, signal: until })
        : createHighlightPainter({ style, signal: until });
    },
    onStart: (mentions, painter, until) => {
      cards.follow(mentions, painter.setOpen, until);
      mentions.watchCount(tellCount, until);
    },
    isAlive: extensionLives,
    onDead: frame.end,
    // Lists ask again at each count, and are told then that the page is being read.
    onBehind: () => tellCount(session.count()),
    // An updated extension is no mistake of the code: the old copy ends without a word.
    onError: (error) => (extensionLives() ? report(error) : frame.end()),
    signal,
  });
  if (frame.isAsked) session.start();
  if (frame.everyName) session.showEveryName(true);
  if (frame.isResting) session.rest(true);
  const apply = (now: Settings): void => {
    settings = now;
    session.apply(settingsHere(now));
  };
  watchSettings(apply, signal);
  void loadSettings().then(apply);
  receiveOnPage(
    {
      askCount: session.count,
      jumpTo: ({ id }) => cards.show(id),
      step: ({ direction }) => cards.step(direction),
      askReport: ({ nonce, most }) => sendReport(session.report(most), nonce),
      showEveryName: ({ on }) => session.showEveryName(on),
      start: session.start,
      rest: ({ on }) => session.rest(on),
    },
    signal,
  );
});

/** The words of those languages that were brought in. */
function wordsOf(languages: readonly string[]): LanguageWords[] {
  const stored = storedWords();
  return languages.flatMap((tag) => {
    const packed = stored[tag];
    return packed === undefined ? [] : [unpackLanguage(packed, head())];
  });
}

function tellCount(count: number): void {
  void sendToBackground('count', { mentions: count });
}

function loadReader(): Promise<boolean> {
  return askBackground('loadReader');
}

function turnSiteOff(): void {
  const site = siteOf(topAddress());
  if (site) void askBackground('turnSiteOff', { site });
}

let hasReported = false;

/** Once a frame, and quietly: the page is not to be disturbed by what is our mistake. */
function report(error: unknown): void {
  if (!hasReported) console.debug('On Record:', error);
  hasReported = true;
}

function settingsHere(settings: Settings): FrameSettings {
  const site = siteOf(topAddress());
  return {
    isOff: isSiteOff(settings, site),
    waitsForClick: settings.mode === 'on-click',
    everyName: settings.sensitivity === 'every-name',
    markStyle: settings.markStyle,
    firstInSection: settings.density === 'first-in-section',
    withElements: site !== null && settings.sitesWithElements.includes(site),
  };
}
