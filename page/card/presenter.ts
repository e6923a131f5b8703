/** Puts a card into the page: host, place, focus and events of one open card. Part of the reader script. */

import type { MarkedMention } from '../marked-mention.ts';
import { OVER } from '../over.ts';
import { createMarkPainter } from '../paint/mark-painter.ts';
import { isOnBridge } from './bridge.ts';
import { keepFocus } from './focus.ts';
import { mountHost } from './host.ts';
import { isShutOut, mountPointFor } from './mount-point.ts';
import { hasRoom, isNarrow, placeCard } from './place.ts';
import type { OpenCard, Reader, WantedCard } from './reader.ts';
import { stayOnTop } from './stay-on-top.ts';

export interface PresenterOptions {
  readonly prepare: (mention: MarkedMention) => void;
  /** Draws the card into the surface and returns its undo; null when there is nothing to show. */
  readonly draw: (surface: HTMLElement, wanted: WantedCard) => (() => void) | null;
  readonly css: string;
  /** `open` in test builds alone. */
  readonly mode: ShadowRootMode;
}

export function createReader({ prepare, draw, css, mode }: PresenterOptions): Reader {
  return {
    createMarkPainter,
    prepare,
    open(wanted) {
      if (!hasRoom()) return null;
      const { mention, by, point, theme, actions } = wanted;
      const { range } = mention;
      const ending = new AbortController();
      const { signal } = ending;
      const mounted = mountHost({
        parent: mountPointFor(range.startContainer),
        css,
        theme,
        mode,
        onGivenUp: actions.giveUp,
        signal,
      });
      if (!mounted) return null;
      const { host, root, surface } = mounted;
      const undraw = draw(surface, wanted);
      if (!undraw) {
        ending.abort(OVER);
        return null;
      }
      const isSheet = by === 'touch' || isNarrow();
      const { box } = placeCard({
        surface,
        range,
        point,
        isSheet,
        // A card that was pinned is read on; one that came with the pointer goes with its line.
        onOutOfView: () => by === 'hover' && actions.close(),
        signal,
      });
      const focus = keepFocus(root);
      closeWhenShutOut(host, actions.close, signal);
      stayOnTop({ surface, root, onGivenUp: actions.close, signal });
      // A click is handed on inside (see `receive`); what it does by itself has then been done by the original.
      root.addEventListener('click', (event) => !event.isTrusted && event.preventDefault());

      const card: OpenCard = {
        host,
        holds: (at) => isOnBridge(at, box(), surface.getBoundingClientRect()),
        covers: (element) => overlap(element.getBoundingClientRect(), surface.getBoundingClientRect()),
        takeFocus: focus.enter,
        receive(event) {
          if (event instanceof FocusEvent) focus.cameFrom(event.relatedTarget);
          else if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Tab') {
            if (!focus.leadsOut(event)) return;
            // Back to where the focus was: from there Tab goes on by itself, and Shift+Tab has arrived.
            if (event.shiftKey) event.preventDefault();
            actions.close();
          } else if (event instanceof MouseEvent && event.type === 'click') handOn(root, event);
        },
        close() {
          if (signal.aborted) return;
          focus.leave();
          undraw();
          ending.abort(OVER);
        },
      };
      return card;
    },
  };
}

/**
 * Gives a click that was stopped at the window to what it was meant for, by an event that does not leave the shadow tree.
 * A click made by key has no place; it was meant for what has the focus.
 */
function handOn(root: ShadowRoot, { clientX, clientY, detail }: MouseEvent): void {
  const target = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: false, detail }));
}

/** A modal dialog or full screen that opens later makes the card inert: it goes, and can be had again inside. */
function closeWhenShutOut(host: Element, close: () => void, signal: AbortSignal): void {
  const check = (): void => {
    if (isShutOut(host)) close();
  };
  const watcher = new MutationObserver(check);
  watcher.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
  document.addEventListener('fullscreenchange', check, { signal });
  signal.addEventListener('abort', () => watcher.disconnect());
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
