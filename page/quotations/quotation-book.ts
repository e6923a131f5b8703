/**
 * The quotations of the page that stand in the record. Every block is asked first, by a filter of 3 kB, whether it may
 * quote at all; only when one may is the script with the record brought into the frame, and only such blocks are judged.
 */
import type { Slice } from '../../engine/dossier/types.ts';
import { mayQuoteInSteps } from '../../engine/quotes/may-quote.ts';
import { isSureByLength } from '../../engine/quotes/sure-words.ts';
import { type TrigramFilter, UNITS_A_STEP } from '../../engine/quotes/trigram-filter.ts';
import type { Block } from '../annotator/block-book.ts';
import type { Found } from '../annotator/mention-book.ts';
import { slicesOf, type TextSlice } from '../read/block-text.ts';
import type { Job } from '../watch/time-slices.ts';
import type { PlacedQuotation, QuoteChecker } from './checker.ts';
import { quotedByMarkup } from './quoted-by-markup.ts';

interface FoundQuotation extends Found {
  readonly pieces: readonly Slice[];
}

export interface QuotationBookOptions {
  readonly filter: TrigramFilter;
  /** Brings the checker into this frame; null where that cannot be. */
  readonly load: () => Promise<QuoteChecker | null>;
  readonly add: (job: Job) => void;
  /** Whether the page names anybody. */
  readonly hasNames: () => boolean;
  /** Nothing is compared on a page that a machine has translated. */
  readonly isTranslated: () => boolean;
  readonly onError: (error: unknown) => void;
}

export interface QuotationBook {
  /** Whether some text waits to be compared with the record. */
  readonly isChecking: boolean;
  get(id: number): Found | undefined;
  /** Those that are to be marked. */
  all(): Iterable<Found>;
  /** The quotation that holds these words, or null. */
  around(found: Found): Found | null;
  /** The block is new, or its text has changed. */
  put(block: Block): void;
  /** Its words stand in other nodes than before. */
  moved(block: Block): void;
  dropped(block: Block): void;
}

export function createQuotationBook({
  filter,
  load,
  add,
  hasNames,
  isTranslated,
  onError,
}: QuotationBookOptions): QuotationBook {
  const byBlock = new Map<Block, readonly FoundQuotation[]>();
  const byId = new Map<number, Found>();
  const unasked = new Set<Block>();
  const familiar = new Set<Block>();
  /** The block that is being asked about; null once it has changed or gone meanwhile. */
  let asking: Block | null = null;
  /** Ids are negative: one row of numbers with those of the names. */
  let lastId = 0;
  let isSifting = false;
  /** Jobs that compare, under way or waiting for the record to be brought in. */
  let judging = 0;

  function replace(block: Block, found: readonly FoundQuotation[]): void {
    for (const { id } of byBlock.get(block) ?? []) byId.delete(id);
    for (const one of found) byId.set(one.id, one);
    if (found.length > 0) byBlock.set(block, found);
    else byBlock.delete(block);
  }

  function forget(block: Block): void {
    replace(block, []);
    familiar.delete(block);
    if (asking === block) asking = null;
  }

  function* sift(): Job {
    let units = 0;
    for (const block of unasked) {
      unasked.delete(block);
      asking = block;
      units += block.text.length;
      if (units > UNITS_A_STEP) {
        units = 0;
        yield;
      }
      const isWanted = yield* mayQuoteInSteps(filter, block.text, quotedByMarkup(block));
      if (isWanted && asking === block) familiar.add(block);
    }
    asking = null;
    isSifting = false;
    if (familiar.size > 0) void compare();
  }

  async function compare(): Promise<void> {
    judging += 1;
    try {
      const checker = await load();
      if (checker) return add(judge(checker));
    } catch (error) {
      onError(error);
    }
    judging -= 1;
  }

  function* judge(checker: QuoteChecker): Job {
    try {
      yield* judgeAll(checker);
    } finally {
      judging -= 1;
    }
  }

  function* judgeAll(checker: QuoteChecker): Job {
    for (const block of familiar) {
      const placed = yield* checker.check(block.text, quotedByMarkup(block));
      yield;
      // Changed or dropped meanwhile: it is asked anew, or gone.
      if (familiar.delete(block))
        replace(
          block,
          placed.map((one) => toFound(block, one)),
        );
    }
  }

  function toFound(block: Block, quotation: PlacedQuotation): FoundQuotation {
    const { start, end, topic, judgement } = quotation;
    const reasons = [
      judgement.verdict === 'differs'
        ? 'a quotation that is close to words of the record'
        : 'a quotation whose words stand in the record',
    ];
    return {
      id: --lastId,
      block,
      text: block.text.slice(start, end),
      judged: { start, end, topic, mention: true, score: 1, reasons },
      slices: slicesOfPieces(block, quotation.pieces),
      pieces: quotation.pieces,
      quotation: judgement,
    };
  }

  const isSure = ({ text }: Found): boolean => hasNames() || isSureByLength(text);

  return {
    get isChecking() {
      return isSifting || judging > 0;
    },
    get: (id) => byId.get(id),
    *all() {
      if (isTranslated()) return;
      for (const found of byId.values()) if (isSure(found)) yield found;
    },
    around({ block, judged }) {
      const holds = (quotation: Found): boolean =>
        quotation.judged.start <= judged.start && quotation.judged.end >= judged.end;
      return byBlock.get(block)?.find(holds) ?? null;
    },
    put(block) {
      forget(block);
      unasked.add(block);
      if (isSifting) return;
      isSifting = true;
      add(sift());
    },
    moved(block) {
      const found = (byBlock.get(block) ?? []).filter(({ judged }) => judged.end <= block.text.length);
      replace(
        block,
        found.map((one) => ({ ...one, slices: slicesOfPieces(block, one.pieces) })),
      );
    },
    dropped(block) {
      forget(block);
      unasked.delete(block);
    },
  };
}

/** What stands between the pieces is not quoted, and not marked. */
function slicesOfPieces({ segments }: Block, pieces: readonly Slice[]): TextSlice[] {
  return pieces.flatMap(({ start, end }) => slicesOf(segments, start, end));
}
