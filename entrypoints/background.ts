import { languages } from 'virtual:dossier/languages';
import { record } from 'virtual:dossier/record';
import { defineBackground } from 'wxt/utils/define-background';
import { countMentions, dressBadge, forgetTab } from '../browser/badge.ts';
import { answerCommands } from '../browser/commands.ts';
import { onInstalled, onTabRemoved } from '../browser/extension.ts';
import { answerMenus, createMenus } from '../browser/menus.ts';
import { receiveInBackground } from '../browser/messages-to-background.ts';
import { sendToPage } from '../browser/messages-to-page.ts';
import { answerOmnibox } from '../browser/omnibox.ts';
import { openLookup } from '../browser/open-lookup.ts';
import { loadScripts } from '../browser/script-loading.ts';
import { changeSite, tidySettings } from '../browser/settings.ts';
import { welcomeOnInstall } from '../browser/welcome.ts';
import { createWordScripts } from '../browser/word-scripts.ts';
import { createSuggest } from './desk/suggest.ts';

/** Wires events to their answers, all of them at once: the browser starts this script anew for any single event. */
export default defineBackground(() => {
  const words = createWordScripts(languages);
  receiveInBackground({
    // The frame need not wait for the badge: it may be gone by then.
    count: ({ mentions }, { tabId, frameId }) => {
      if (tabId !== null && frameId !== null) void countMentions(tabId, frameId, mentions);
    },
    loadAnnotator: ({ lang }, frame) => loadScripts([...words.first(lang), '/annotate.js'], frame),
    loadWords: ({ languages: wanted }, frame) => loadScripts(words.of(wanted), frame),
    loadReader: (_, frame) => loadScripts(['/reader.js'], frame),
    loadQuotes: (_, frame) => loadScripts(['/quotes.js'], frame),
    turnSiteOff: async ({ site }, { isPrivate, tabId }) => {
      const kept = await changeSite('sitesOff', { site, on: true, isPrivate });
      if (kept === 'nowhere' && tabId !== null) await sendToPage({ tabId, frameId: null }, 'rest', { on: true });
      return true;
    },
    openLookup: async ({ query, passage }, { windowId }) => {
      if (passage !== undefined) await openLookup(windowId, { view: 'passage', id: passage });
      else await openLookup(windowId, query ? { view: 'results', query } : { view: 'start' });
      return true;
    },
  });
  answerMenus();
  answerCommands();
  answerOmnibox(createSuggest(record));
  welcomeOnInstall();
  onTabRemoved(forgetTab);
  onInstalled(createMenus);
  void dressBadge();
  void tidySettings();
});
