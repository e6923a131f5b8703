/**
 * Listeners that must stand before the page's own: at the window, capturing, from `document_start` on. Whoever is to
 * answer comes later, or on most pages never, so that an event without a listener costs one look into a map.
 */

/** Heard only, so that they cannot hold up scrolling. */
const PASSIVE = ['pointermove', 'wheel', 'touchstart', 'touchend'] as const;
const ACTIVE = [
  ...['pointerout', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'copy', 'dragstart', 'visibilitychange'],
  ...['popstate', 'hashchange', 'pagehide', 'beforeprint'],
] as const;

/** Not of the browser: the page has written itself anew (`document.open()`), and all is lost that stood on it. */
export const RENEWED = 'renewed';

type Listener = (event: Event) => void;

export interface EarlyEvents {
  /** @throws Error for a type that is not listened to early: a listener that is never called would be a silent fault. */
  on(type: string, listener: Listener, signal: AbortSignal): void;
}

export function listenEarly(signal: AbortSignal): EarlyEvents {
  const listeners = new Map<string, Set<Listener>>([...PASSIVE, ...ACTIVE, RENEWED].map((type) => [type, new Set()]));

  function hear(event: Event): void {
    if (!event.isTrusted) return;
    for (const listener of listeners.get(event.type) ?? []) listener(event);
  }

  function stand(): void {
    // Adding the same listener again changes nothing where it still stands.
    for (const type of PASSIVE) addEventListener(type, hear, { capture: true, passive: true, signal });
    for (const type of ACTIVE) addEventListener(type, hear, { capture: true, passive: false, signal });
  }

  stand();
  // `document.open()` takes all listeners off the window, and leaves observers of the document.
  let root = document.documentElement;
  const renewal = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    stand();
    for (const listener of listeners.get(RENEWED) ?? []) listener(new Event(RENEWED));
  });
  renewal.observe(document, { childList: true });
  signal.addEventListener('abort', () => renewal.disconnect());

  return {
    on(type, listener, until) {
      const known = listeners.get(type);
      if (!known) throw new Error(`early-events: nobody listens to ${type}`);
      known.add(listener);
      until.addEventListener('abort', () => known.delete(listener), { once: true });
    },
  };
}
