/**
 * The life of the card as one pure reducer; `life.test.ts` stands beside its diagram. It knows no clock and no page: whoever
 * runs it sets a timer of `dueAfterMs(state)` and reports it with the state's token. A state that was left has a token of
 * the past, so that a late timer changes nothing.
 */

/** How cards open: by resting on a mention, by a click, or by resting with the modifier key held. */
export type OpenBy = 'hover' | 'click' | 'modifier';

/** What opened a card. All but `hover` pin it: the pointer may go where it likes. */
export type OpenedBy = 'hover' | 'press' | 'touch' | 'key';

/** A mention's id, as the page layer counts them. */
type Mention = number;

export type Life =
  /** Nothing is shown. `barred`: the card of this mention was just sent away while the pointer was still on it. */
  | { readonly kind: 'closed'; readonly token: number; readonly barred: Mention | null }
  /** The pointer rests on a mention; its time decides whether that was meant. */
  | { readonly kind: 'dwelling'; readonly token: number; readonly mention: Mention }
  | { readonly kind: 'open'; readonly token: number; readonly mention: Mention; readonly by: OpenedBy }
  /** The pointer left a card that it had opened. `next`: the other mention that it rests on now. */
  | { readonly kind: 'leaving'; readonly token: number; readonly mention: Mention; readonly next: Mention | null };

export type LifeEvent =
  /** The pointer moved. `inside`: it is in the card, or on the way from the word to it. */
  | { readonly kind: 'rest'; readonly on: Mention | null; readonly inside: boolean; readonly modifier: boolean }
  /** A button went down: the beginning of a click, or of a selection. */
  | { readonly kind: 'hold' }
  /** A click or tap. `link`: on something of the page's own that acts on clicks, which is the page's business alone. */
  | {
      readonly kind: 'press';
      readonly on: Mention | null;
      readonly inside: boolean;
      readonly by: 'press' | 'touch';
      readonly link: boolean;
      readonly modifier: boolean;
    }
  /** The reader called for this card by keyboard, or from a list outside the page. */
  | { readonly kind: 'call'; readonly on: Mention }
  /** Escape, the close button, focus moving on to something that the card would cover. */
  | { readonly kind: 'dismiss' }
  /** A character was typed on the page. */
  | { readonly kind: 'typed' }
  /** The mention is gone, the page is hidden or shows something else, or no card can be drawn here. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'time'; readonly token: number };

/** Long enough that a pointer crossing a page of mentions opens nothing. */
export const DWELL_MS = 300;
/** Time to come back to a card; WCAG 1.4.13 wants it to be reachable without haste. */
export const GRACE_MS = 300;

export const atRest: Life = { kind: 'closed', token: 0, barred: null };

/** How long the state lasts before `time` is due, in ms; null: until something else happens. */
export function dueAfterMs(state: Life): number | null {
  if (state.kind === 'dwelling') return DWELL_MS;
  return state.kind === 'leaving' ? GRACE_MS : null;
}

/** The mention whose card is to be seen in this state. */
export function shownMention(state: Life): Mention | null {
  return state.kind === 'open' || state.kind === 'leaving' ? state.mention : null;
}

/** @returns the same object where nothing changes. */
export function nextLife(openBy: OpenBy, state: Life, event: LifeEvent): Life {
  const token = state.token + 1;
  const close = (barred: Mention | null = null): Life => ({ kind: 'closed', token, barred });
  const open = (mention: Mention, by: OpenedBy): Life => ({ kind: 'open', token, mention, by });

  switch (event.kind) {
    case 'rest':
      return rested(openBy, state, event);
    case 'time':
      if (event.token !== state.token) return state;
      if (state.kind === 'dwelling') return open(state.mention, 'hover');
      if (state.kind === 'leaving') return state.next === null ? close() : open(state.next, 'hover');
      return state;
    case 'press': {
      const { on, inside, by, link, modifier } = event;
      const shown = shownMention(state);
      if (inside) return shown === null || isPinned(state) ? state : open(shown, by);
      if (on === null || link) return state.kind === 'closed' ? state : close(on);
      // Where a modifier was asked for, plain clicks stay the page's own. A finger has no modifier.
      if (openBy === 'modifier' && !modifier && by === 'press') return shown === null ? state : close(on);
      return isPinned(state) && shown === on ? close(on) : open(on, by);
    }
    case 'call':
      return open(event.on, 'key');
    case 'hold':
      return state.kind === 'dwelling' ? close(state.mention) : state;
    case 'typed':
      return state.kind === 'closed' || isPinned(state) ? state : close(state.mention);
    case 'dismiss':
      return state.kind === 'closed' ? state : close(state.mention);
    case 'lost':
      return state.kind === 'closed' && state.barred === null ? state : close();
  }
}

function isPinned(state: Life): boolean {
  return state.kind === 'open' && state.by !== 'hover';
}

function rested(openBy: OpenBy, state: Life, event: LifeEvent & { readonly kind: 'rest' }): Life {
  const token = state.token + 1;
  const { inside, modifier } = event;
  const wanted = openBy === 'hover' || (openBy === 'modifier' && modifier) ? event.on : null;
  switch (state.kind) {
    case 'closed':
      if (wanted !== null && wanted !== state.barred) {
        // A held modifier has said what a dwell would: open at once.
        if (openBy === 'modifier') return { kind: 'open', token, mention: wanted, by: 'hover' };
        return { kind: 'dwelling', token, mention: wanted };
      }
      return state.barred === null || event.on === state.barred ? state : { kind: 'closed', token, barred: null };
    case 'dwelling':
      if (wanted === state.mention) return state;
      return wanted === null ? { kind: 'closed', token, barred: null } : { kind: 'dwelling', token, mention: wanted };
    case 'open':
      if (state.by !== 'hover' || inside || event.on === state.mention) return state;
      return { kind: 'leaving', token, mention: state.mention, next: wanted };
    case 'leaving':
      if (inside || event.on === state.mention) return { kind: 'open', token, mention: state.mention, by: 'hover' };
      if (wanted === state.next) return state;
      // Resting on another mention takes its own time; moving on to nothing does not prolong the old card's.
      return wanted === null ? { ...state, next: null } : { ...state, token, next: wanted };
  }
}
