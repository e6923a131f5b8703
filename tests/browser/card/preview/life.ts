/** The life of the card over mentions that are simply given, without extension and engine: `?body=HTML`, `?openBy=click`. */
import reader from '../../../../entrypoints/reader.ts';
import { startCardLife } from '../../../../page/card/card-life.ts';
import type { MarkedMention } from '../../../../page/marked-mention.ts';
import { listenEarly } from '../../../../page/sentry/early-events.ts';

const query = new URLSearchParams(location.search);
const filler = '<p>The committee met on Tuesday and again on Thursday, and heard witnesses from six countries. '.repeat(
  12,
);
document.body.innerHTML =
  query.get('body') ?? `${filler}<p>A word on <span class="mention">HLR lookup</span> data.${filler}`;
document.documentElement.dir = query.get('dir') ?? '';

const elements = [...document.querySelectorAll<HTMLElement>('.mention')];
const mentions = elements.map((element, id): MarkedMention => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = element.textContent ?? '';
  const topic = element.dataset.topic ?? 'hlr';
  const reasons = ['“spyware” stands near'];
  return {
    ...{ id, range, topic, text, context: text, start: 0, end: text.length, cutStart: false, cutEnd: false },
    ...{ score: 1, reasons, marked: true },
    quotation: null,
    isQuotation: false,
  };
});
const log: string[] = [];
const life = startCardLife({
  events: listenEarly(new AbortController().signal),
  loadReader: async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    reader.main();
    return true;
  },
  settings: () => ({ openBy: (query.get('openBy') ?? 'hover') as 'hover', theme: 'auto', announce: true }),
  acts: {
    notThisOne: ({ id }) => log.push(`not ${id}`),
    notOnThisSite: () => log.push('not here'),
    openLookup: (target) => log.push(`look up ${JSON.stringify(target)}`),
  },
  signal: new AbortController().signal,
});
life.follow(
  {
    at: (x, y) => {
      const found = document.elementFromPoint(x, y)?.closest('.mention');
      return mentions[elements.indexOf(found as HTMLElement)] ?? null;
    },
    byId: (id) => mentions[id] ?? null,
    inReadingOrder: () => mentions,
    placeOf: (id) => ({ index: id, count: mentions.length }),
    subscribe: () => {},
  },
  () => {},
  new AbortController().signal,
);
Object.assign(globalThis, { life, log });
