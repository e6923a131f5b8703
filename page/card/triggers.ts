/**
 * What the pointer and the keys do, told to the life of the card. All listeners stand at the window, capturing, from
 * `document_start` on: they run before the page's own, and hear what the page keeps from others. They never change what
 * the page gets to hear, with two exceptions: events inside the card are the card's alone, and Escape closes it.
 */
import type { LifeEvent } from '../../engine/popover/life.ts';
import type { MarkedMention } from '../marked-mention.ts';
import type { EarlyEvents } from '../sentry/early-events.ts';
import type { OpenCard, Point } from './reader.ts';

interface Triggers {
  /** The listeners that have stood since `document_start`. */
  readonly events: EarlyEvents;
  readonly mentionAt: (x: number, y: number) => MarkedMention | null;
  readonly card: () => OpenCard | null;
  /** Whether nothing is shown and no dwell runs. */
  readonly isQuiet: () => boolean;
  readonly modifierOpens: () => boolean;
  readonly tell: (event: LifeEvent, point: Point | null) => void;
  readonly signal: AbortSignal;
}

/** The page's own doings when clicked; a card never comes between. */
const ACTS_ON_CLICKS =
  'a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[contenteditable]:not([contenteditable=false])';

/** Events inside the card that no one outside hears: a click there is no "click outside" for the page's own dialog. */
const SEALED =
  'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend wheel keydown keypress keyup focusin copy dragstart';

export function listenForCards({ events, mentionAt, card, isQuiet, modifierOpens, tell, signal }: Triggers): void {
  let last: PointerEvent | null = null;
  let lastInCard = false;
  let frame = 0;
  let finger = false;
  /** Escape was ours; so is its `keyup`. */
  let escaped = false;

  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void =>
    events.on(type, (event) => listener(event as WindowEventMap[K]), signal);
  const isInCard = (event: Event): boolean => {
    const host = card()?.host;
    return host !== undefined && event.composedPath().includes(host);
  };

  function rest(modifier: boolean): void {
    frame = 0;
    if (!last) return;
    const point = { x: last.clientX, y: last.clientY };
    const inside = lastInCard || (card()?.holds(point) ?? false);
    const mention = lastInCard ? null : mentionAt(point.x, point.y);
    tell({ kind: 'rest', on: mention?.id ?? null, inside, modifier }, mention ? point : null);
  }

  on('pointermove', (event) => {
    // A still pointer over a page that scrolls beneath it has not been moved by anybody.
    const moved = last?.screenX !== event.screenX || last.screenY !== event.screenY;
    if (!moved || event.buttons !== 0 || event.pointerType === 'touch') return;
    last = event;
    // The path of an event is gone by the next frame.
    lastInCard = isInCard(event);
    if (frame === 0) frame = requestAnimationFrame(() => rest(event.shiftKey));
  });
  on('pointerout', (event) => {
    const to = event.relatedTarget;
    if ((to === null || to instanceof HTMLIFrameElement) && event.pointerType !== 'touch' && !isQuiet())
      tell({ kind: 'rest', on: null, inside: false, modifier: false }, null);
  });
  on('pointerdown', (event) => {
    finger = event.pointerType === 'touch';
    if (!isInCard(event)) tell({ kind: 'hold' }, null);
  });
  on('click', (event) => {
    if (event.button !== 0) return;
    const inside = isInCard(event);
    const point = { x: event.clientX, y: event.clientY };
    const isSelecting = !inside && getSelection()?.isCollapsed === false;
    const mention = inside || isSelecting || event.detail === 0 ? null : mentionAt(point.x, point.y);
    const link = mention !== null && event.composedPath().some(actsOnClicks);
    const by = finger ? 'touch' : 'press';
    tell(
      { kind: 'press', on: mention?.id ?? null, inside, by, link, modifier: event.shiftKey },
      mention ? point : null,
    );
  });
  on('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && !isQuiet()) {
      escaped = card() !== null;
      if (escaped) stop(event);
      tell({ kind: 'dismiss' }, null);
    } else if (event.key === 'Shift' && modifierOpens()) rest(true);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !isInCard(event))
      tell({ kind: 'typed' }, null);
  });
  on('keyup', (event) => {
    if (event.key === 'Escape' && escaped) {
      stop(event);
      escaped = false;
    }
  });
  on('focusin', (event) => {
    const open = card();
    if (open && !isInCard(event) && event.target instanceof Element && open.covers(event.target))
      tell({ kind: 'dismiss' }, null);
  });
  for (const type of ['popstate', 'hashchange', 'pagehide', 'beforeprint'] as const)
    on(type, () => tell({ kind: 'lost' }, null));
  on('visibilitychange' as 'pagehide', () => document.hidden && tell({ kind: 'lost' }, null));

  for (const type of SEALED.split(' '))
    on(type as keyof WindowEventMap, (event) => {
      const open = card();
      if (!open || !isInCard(event)) return;
      event.stopImmediatePropagation();
      open.receive(event);
    });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function actsOnClicks(target: EventTarget): boolean {
  return target instanceof Element && Element.prototype.matches.call(target, ACTS_ON_CLICKS);
}
