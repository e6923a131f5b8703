/** `record`, a blank, and words in the address bar: the record's best passages as suggestions. */
import { browser } from 'wxt/browser';
import type { LookupRoute } from '../engine/desk/lookup-route.ts';
import { lookupAddress } from './open-lookup.ts';

export interface Suggestion {
  /** What Enter opens: the id of a passage. */
  readonly passage: string;
  readonly description: string;
}

/** What a suggestion puts into the address bar, and what tells it from typed words. */
const PASSAGE = 'passage:';

export function answerOmnibox(suggest: (words: string) => readonly Suggestion[]): void {
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({ description: 'Look up in the record' });
  browser.omnibox.onInputChanged.addListener((words, show) => {
    show(
      suggest(words).map(({ passage, description }) => ({
        content: `${PASSAGE}${passage}`,
        description: escapeMarkup(description),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener((words, disposition) => {
    const url = lookupAddress(routeOf(words));
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

function routeOf(words: string): LookupRoute {
  return words.startsWith(PASSAGE)
    ? { view: 'passage', id: words.slice(PASSAGE.length) }
    : { view: 'results', query: words.trim() };
}

/** Chrome reads descriptions as XML and drops those that are not well formed; Firefox shows them as they stand. */
function escapeMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
