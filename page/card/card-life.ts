/**
 * Runs the life of the card in one frame: turns what the pointer, the keys and the page do into events, and states into
 * timers and cards. Part of the scan script, so it stays small; all that a card needs is loaded when one is first wanted.
 */
import {
  atRest,
  dueAfterMs,
  type Life,
  type LifeEvent,
  nextLife,
  type OpenBy,
  type OpenedBy,
  shownMention,
} from '../../engine/popover/life.ts';
import type { MarkedMention, MarkedMentions } from '../marked-mention.ts';
import { type EarlyEvents, RENEWED } from '../sentry/early-events.ts';
import type { CardActs, OpenCard, Point } from './reader.ts';
import { readerSlot } from './reader-slot.ts';
import { bringIntoView, mentionToStep } from './step.ts';
import { listenForCards } from './triggers.ts';

/** A pointer on its way across is gone by then; what is left of the dwell is ten times what preparing takes. */
const PREPARE_AFTER_MS = 100;

export interface CardSettings {
  readonly openBy: OpenBy;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly announce: boolean;
}

export interface CardLifeOptions {
  /** Asks for the reader script in this frame; resolves to whether it runs. */
  readonly loadReader: () => Promise<boolean>;
  readonly events: EarlyEvents;
  /** The settings as they are now. */
  readonly settings: () => CardSettings;
  readonly acts: {
    readonly notThisOne: (mention: MarkedMention) => void;
    readonly notOnThisSite: () => void;
    readonly openLookup: CardActs['openLookup'];
  };
  /** Ends everything: listeners, timers, the open card. */
  readonly signal: AbortSignal;
}

export interface CardLife {
  /**
   * From now on cards open for these mentions, until `signal`. Separate from the start, because the listeners must stand
   * before the page's own scripts run, and mentions are read later.
   * @param onShown is told whose card is to be seen; null: none.
   */
  follow(mentions: MarkedMentions, onShown: (id: number | null) => void, signal: AbortSignal): void;
  /** Goes to the next or previous mention, or to the one at hand, and opens its card with the focus in it. */
  step(direction: 'next' | 'previous' | 'open'): boolean;
  /** Brings a mention into view and opens its card; false when it is gone. */
  show(id: number): boolean;
}

interface Followed {
  readonly mentions: MarkedMentions;
  readonly onShown: (id: number | null) => void;
}

export function startCardLife({ loadReader, events, settings, acts, signal }: CardLifeOptions): CardLife {
  let state: Life = atRest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let followed: Followed | null = null;
  let card: OpenCard | null = null;
  /** Counts the cards that were wanted, so that a reader that arrives late opens none of the past. */
  let wanted = 0;
  let point: Point | null = null;
  /** Where the next step goes on from. */
  let last: number | null = null;
  /** The page's summary is spoken once, with the first card that a key opens, and never by itself. */
  let hasAnnounced = false;

  function tell(event: LifeEvent): void {
    const before = state;
    state = nextLife(settings().openBy, before, event);
    if (state === before) return;
    if (state.token !== before.token) setTimer(state);
    if (state.kind === 'dwelling' && state.token !== before.token) void prepare(state.mention, state.token);
    const shown = shownMention(state);
    if (shown !== shownMention(before)) {
      wanted++;
      card?.close();
      card = null;
      followed?.onShown(shown);
      if (shown !== null) void open(shown, wanted);
    } else if (state.kind === 'open' && state.by === 'key') card?.takeFocus();
  }

  function setTimer({ token }: Life): void {
    clearTimeout(timer);
    const dueMs = dueAfterMs(state);
    if (dueMs !== null) timer = setTimeout(() => tell({ kind: 'time', token }), dueMs);
  }

  /** Begun when the pointer comes to rest, so that script and content are there when the dwell is over. */
  async function prepare(id: number, token: number): Promise<void> {
    const loading = readerSlot.wait(loadReader);
    await new Promise((resolve) => setTimeout(resolve, PREPARE_AFTER_MS));
    const reader = await loading;
    if (signal.aborted || state.token !== token) return;
    const mention = followed?.mentions.byId(id);
    if (mention) reader?.prepare(mention);
  }

  async function open(id: number, ticket: number): Promise<void> {
    const reader = await readerSlot.wait(loadReader);
    if (ticket !== wanted || state.kind === 'closed' || state.kind === 'dwelling') return;
    const mention = followed?.mentions.byId(id);
    if (!mention) return tell({ kind: 'lost' });
    last = id;
    const by = state.kind === 'open' ? state.by : 'hover';
    const { theme, announce: mayAnnounce } = settings();
    const announce = mayAnnounce && by === 'key' && !hasAnnounced;
    hasAnnounced ||= announce;
    const place = followed?.mentions.placeOf(id) ?? null;
    const topics = announce ? topicsOf(followed?.mentions.inReadingOrder() ?? []) : null;
    card = reader?.open({ mention, by, point, theme, place, topics, actions: actionsFor(mention, by) }) ?? null;
    if (card) {
      if (by === 'key') card.takeFocus();
      return;
    }
    showElsewhere(mention, by);
  }

  function showElsewhere(mention: MarkedMention, by: OpenedBy): void {
    tell({ kind: 'lost' });
    // Nobody asked in so many words for what a pointer at rest brings: only a click or a key opens another window.
    if (by !== 'hover') acts.openLookup({ query: mention.text });
  }

  function actionsFor(mention: MarkedMention, by: OpenedBy): CardActs {
    const close = (): void => tell({ kind: 'dismiss' });
    return {
      close,
      giveUp: () => showElsewhere(mention, by),
      notThisOne: () => {
        close();
        acts.notThisOne(mention);
      },
      notOnThisSite: () => {
        close();
        acts.notOnThisSite();
      },
      openLookup: acts.openLookup,
    };
  }

  function show(mention: MarkedMention | null | undefined): boolean {
    if (!mention || signal.aborted) return false;
    bringIntoView(mention.range);
    point = null;
    tell({ kind: 'call', on: mention.id });
    return true;
  }

  listenForCards({
    events,
    mentionAt: (x, y) => followed?.mentions.at(x, y) ?? null,
    card: () => card,
    isQuiet: () => state.kind === 'closed',
    modifierOpens: () => settings().openBy === 'modifier',
    tell: (event, at) => {
      if (at) point = at;
      tell(event);
    },
    signal,
  });
  events.on(RENEWED, () => tell({ kind: 'lost' }), signal);
  signal.addEventListener('abort', () => tell({ kind: 'lost' }));

  return {
    follow(mentions, onShown, until) {
      const mine: Followed = { mentions, onShown };
      followed = mine;
      until.addEventListener('abort', () => {
        tell({ kind: 'lost' });
        if (followed === mine) followed = null;
      });
      mentions.subscribe(() => {
        const shown = shownMention(state);
        if (shown !== null && !mentions.byId(shown)) tell({ kind: 'lost' });
      }, until);
    },
    step: (direction) =>
      show(followed && mentionToStep(followed.mentions.inReadingOrder(), direction, shownMention(state) ?? last)),
    show: (id) => show(followed?.mentions.byId(id)),
  };
}

function topicsOf(all: readonly MarkedMention[]): readonly string[] {
  return all.filter(({ isQuotation }) => !isQuotation).map(({ topic }) => topic);
}
