/** The mentions as cards, jumps and lists want them. */
import type { MentionEntry, QuotationEntry } from '../../engine/reading/report.ts';
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

export interface Mentions extends MarkedMentions {
  /** What can be seen of the shown names, in reading order, without ranges. */
  entries(): readonly MentionEntry[];
  /** Calls back with the number of shown names that can be seen, when it is first known and whenever they have changed. */
  watchCount(listener: (count: number) => void, signal: AbortSignal): void;
  /** The same of the quotations that stand in the record. */
  quotations(): readonly QuotationEntry[];
}

export function createMarkedMentions(
  annotator: Annotator,
  painter: Painter,
  isShown: (found: Found) => boolean,
): Mentions {
  const { mentions, quotations, plan } = annotator;
  const find = (id: number): Found | undefined => mentions.get(id) ?? quotations.get(id);

  function* around(node: Text): Generator<Found, void, void> {
    const container = blockAround(node);
    for (const found of [...mentions.all(), ...quotations.all()])
      if (found.block.container === container && plan.isPainted(found.id)) yield found;
  }

  function ordered(found: Iterable<Found>): Found[] {
    return Array.from(found)
      .filter((found) => isShown(found) && isStanding(found) && isVisible(found.slices))
      .sort(compareFound);
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

  function listQuotations(): readonly QuotationEntry[] {
    const quoted = ordered(quotations.all());
    // Most pages quote nothing of the record: then the names need not be put in order once more.
    const names = quoted.length > 0 ? ordered(mentions.all()) : [];
    let after = 0;
    return quoted.flatMap((found) => {
      for (let name = names[after]; name && compareFound(name, found) < 0; name = names[after]) after += 1;
      return quotationEntryOf(found, after) ?? [];
    });
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
    inReadingOrder(most = Number.POSITIVE_INFINITY) {
      const all = [...mentions.all(), ...quotations.all()];
      return all.length > most ? [] : ordered(all).map(toMarked);
    },
    entries: () => ordered(mentions.all()).map(entryOf),
    quotations: listQuotations,
    subscribe: annotator.subscribe,
    watchCount: (listener, signal) =>
      watchCount({ annotator, counts: (found) => isShown(found) && isStanding(found), listener, signal }),
  };
}

/** Whether the words are still those that were judged. */
function isStanding({ block, slices }: Found): boolean {
  return slices.length > 0 && slices.every((slice) => isIntact(block, slice));
}
