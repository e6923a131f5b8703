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
  shownMention,
} from '../../engine/popover/life.ts';
import type { MarkedMention, MarkedMentions } from '../marked-mention.ts';
import type { CardActs, OpenCard, Point } from './reader.ts';
import { awaitReader } from './reader-slot.ts';
import { bringIntoView, mentionToStep } from './step.ts';
import { listenForCards } from './triggers.ts';

export interface CardSettings {
  readonly openBy: OpenBy;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly announce: boolean;
}

export interface CardLifeOptions {
  readonly mentions: MarkedMentions;
  /** Asks for the reader script in this frame; resolves to whether it runs. */
  readonly loadReader: () => Promise<boolean>;
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
  /** Goes to the next or previous mention, or to the one at hand, and opens its card with the focus in it. */
  step(direction: 'next' | 'previous' | 'open'): boolean;
  /** Brings a mention into view and opens its card; false when it is gone. */
  show(id: number): boolean;
}

export function startCardLife({ mentions, loadReader, settings, acts, signal }: CardLifeOptions): CardLife {
  let state: Life = atRest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let card: OpenCard | null = null;
  /** Counts the cards that were wanted, so that a reader that arrives late opens none of the past. */
  let wanted = 0;
  let point: Point | null = null;

  function tell(event: LifeEvent): void {
    const before = state;
    state = nextLife(settings().openBy, before, event);
    if (state === before) return;
    if (state.token !== before.token) {
      clearTimeout(timer);
      const dueMs = dueAfterMs(state);
      const { token } = state;
      if (dueMs !== null) timer = setTimeout(() => tell({ kind: 'time', token }), dueMs);
    }
    // Asked for when the pointer comes to rest, so that the script is there when the dwell is over.
    if (state.kind === 'dwelling') void awaitReader(loadReader);
    const shown = shownMention(state);
    if (shown !== shownMention(before)) {
      wanted++;
      card?.close();
      card = null;
      if (shown !== null) void open(shown, wanted);
    } else if (state.kind === 'open' && state.by === 'key') card?.takeFocus();
  }

  async function open(id: number, ticket: number): Promise<void> {
    const reader = await awaitReader(loadReader);
    const mention = mentions.byId(id);
    if (ticket !== wanted || state.kind !== 'open') return;
    if (!mention) return tell({ kind: 'lost' });
    const { by } = state;
    const all = mentions.inReadingOrder();
    const { theme, announce } = settings();
    const leave = (act: () => void): void => {
      tell({ kind: 'dismiss' });
      act();
    };
    const actions: CardActs = {
      close: () => tell({ kind: 'dismiss' }),
      notThisOne: () => leave(() => acts.notThisOne(mention)),
      notOnThisSite: () => leave(acts.notOnThisSite),
      openLookup: acts.openLookup,
    };
    const topics = all.map(({ topic }) => topic);
    card = reader?.open({ mention, by, point, theme, index: all.indexOf(mention), topics, announce, actions }) ?? null;
    if (card) {
      if (by === 'key') card.takeFocus();
      return;
    }
    tell({ kind: 'lost' });
    // Nobody asked in so many words for what a pointer at rest brings: only a click or a key opens another window.
    if (by !== 'hover') acts.openLookup({ query: mention.text });
  }

  function show(mention: MarkedMention | null): boolean {
    if (!mention || signal.aborted) return false;
    bringIntoView(mention.range);
    point = null;
    tell({ kind: 'call', on: mention.id });
    return true;
  }

  listenForCards({
    mentions,
    card: () => card,
    isQuiet: () => state.kind === 'closed',
    modifierOpens: () => settings().openBy === 'modifier',
    tell: (event, at) => {
      if (at) point = at;
      tell(event);
    },
    signal,
  });
  mentions.subscribe(() => {
    const shown = shownMention(state);
    if (shown !== null && !isThere(mentions.byId(shown))) tell({ kind: 'lost' });
  }, signal);
  signal.addEventListener('abort', () => tell({ kind: 'lost' }));

  return {
    step: (direction) => show(mentionToStep(mentions.inReadingOrder(), direction, shownMention(state))),
    show: (id) => show(mentions.byId(id)),
  };
}

function isThere(mention: MarkedMention | null): boolean {
  return mention?.range.startContainer.isConnected === true && !mention.range.collapsed;
}
