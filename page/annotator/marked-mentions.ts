/** The mentions as cards, jumps and lists want them. */
import type { FrameReport } from '../../engine/reading/report.ts';
import { mentionAt } from '../hit-test/mention-at.ts';
import type { MarkedMention, MarkedMentions } from '../marked-mention.ts';
import type { Painter } from '../paint/painter.ts';
import { isVisible } from '../paint/visibility.ts';
import { blockAround } from '../read/block-around.ts';
import { isIntact } from '../read/block-text.ts';
import type { Annotator } from './annotator.ts';
import { compareFound } from './compare-found.ts';
import type { Found } from './mention-book.ts';
import { watchCount } from './mention-count.ts';
import { entryOf, quotationEntryOf } from './mention-entry.ts';
import { placeOf } from './place-of.ts';

/** More are not looked at when a card opens, which takes longer than a frame: they are the ones that the last count saw. */
const MOST_LOOKED_AT = 300;

export interface Mentions extends MarkedMentions {
  /** For lists outside the page. @param most names that are looked at; the others are counted only. */
  list(most: number): Listed;
  /** Shown names that can be seen, as last counted. */
  readonly count: number;
  /** Calls back with the number of shown names that can be seen, when it is first known and whenever they have changed. */
  watchCount(listener: (count: number) => void, signal: AbortSignal): void;
}

/** What can be seen of the shown names and of the quotations, in reading order, without ranges. */
export type Listed = Pick<FrameReport, 'mentions' | 'more' | 'quotations'>;

export function createMarkedMentions(
  annotator: Annotator,
  painter: Painter,
  isShown: (found: Found) => boolean,
): Mentions {
  const { mentions, quotations, plan } = annotator;
  /** What the last count saw; null before it. */
  let seen: ReadonlySet<number> | null = null;
  const find = (id: number): Found | undefined => mentions.get(id) ?? quotations.get(id);

  function* around(node: Text): Generator<Found, void, void> {
    const container = blockAround(node);
    for (const all of [mentions.all(), quotations.all()])
      for (const found of all) if (found.block.container === container && plan.isPainted(found.id)) yield found;
  }

  function ordered(found: Iterable<Found>): Found[] {
    return first(found, Number.POSITIVE_INFINITY).listed;
  }

  /** Of those that can be seen, the first that were read, which are those nearest to the viewport; in reading order. */
  function first(found: Iterable<Found>, most: number): { readonly listed: Found[]; readonly more: number } {
    const listed: Found[] = [];
    let more = 0;
    for (const one of found) {
      if (!isShown(one)) continue;
      if (listed.length >= most) more += 1;
      else if (isStanding(one) && isVisible(one.slices)) listed.push(one);
    }
    return { listed: listed.sort(compareFound), more };
  }

  function toMarked(found: Found): MarkedMention {
    const { slices } = found;
    const around = found.quotation ? found : quotations.around(found);
    return {
      ...entryOf(found),
      quotation: around?.quotation ? { text: around.text, judgement: around.quotation } : null,
      isQuotation: found.quotation !== null,
      /** Made when asked for: a live range that is kept is a tax on every edit of the page. */
      get range() {
        const range = document.createRange();
        const [first, last] = [slices[0], slices.at(-1)];
        if (first && last && first.start <= first.node.length && last.end <= last.node.length) {
          range.setStart(first.node, first.start);
          range.setEnd(last.node, last.end);
        }
        return range;
      },
    };
  }

  function list(most: number): Listed {
    const { listed: names, more } = first(mentions.all(), most);
    let after = 0;
    return {
      mentions: names.map(entryOf),
      more,
      quotations: first(quotations.all(), most).listed.flatMap((found) => {
        for (let name = names[after]; name && compareFound(name, found) < 0; name = names[after]) after += 1;
        return quotationEntryOf(found, after) ?? [];
      }),
    };
  }

  return {
    at(x, y) {
      const { shadowRoots } = annotator;
      const found = mentionAt(x, y, { painter, shadowRoots, find, around });
      return found && isShown(found) && isStanding(found) ? toMarked(found) : null;
    },
    byId(id) {
      const found = find(id);
      return found && isShown(found) && isStanding(found) ? toMarked(found) : null;
    },
    inReadingOrder: () => ordered([...mentions.all(), ...quotations.all()]).map(toMarked),
    placeOf(id) {
      const mine = mentions.get(id);
      const isMany = mentions.size > MOST_LOOKED_AT;
      if (!mine || (isMany && !seen)) return null;
      const isSeen = isMany ? (found: Found) => seen?.has(found.id) : (found: Found) => isVisible(found.slices);
      return placeOf(
        mine,
        Array.from(mentions.all()).filter((found) => isShown(found) && isStanding(found) && isSeen(found)),
      );
    },
    list,
    get count() {
      return seen?.size ?? 0;
    },
    subscribe: annotator.subscribe,
    watchCount: (listener, signal) =>
      watchCount({
        annotator,
        counts: (found) => isShown(found) && isStanding(found),
        onCounted: (ids) => {
          seen = ids;
        },
        listener,
        signal,
      }),
  };
}

/** Whether the words are still those that were judged. */
function isStanding({ block, slices }: Found): boolean {
  return slices.length > 0 && slices.every((slice) => isIntact(block, slice));
}
