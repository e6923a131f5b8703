/**
 * Keeps the card above what the page puts into the top layer later. A popover there can hide the card and still let
 * every press through to it, so that a person would press what they do not see (clickjacking).
 */

/** A page that goes on covering the card gets its way: the card goes. */
const MOST_RAISES = 5;

interface StayOnTopOptions {
  /** A popover that is shown. */
  readonly surface: HTMLElement;
  readonly root: ShadowRoot;
  readonly onGivenUp: () => void;
  readonly signal: AbortSignal;
}

export function stayOnTop({ surface, root, onGivenUp, signal }: StayOnTopOptions): void {
  let raises = 0;
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof Element) || !Element.prototype.matches.call(target, ':popover-open')) return;
      if (raises === MOST_RAISES) return onGivenUp();
      raises++;
      const focused = root.activeElement;
      // What is shown last lies on top.
      surface.hidePopover();
      surface.showPopover();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    { capture: true, signal },
  );
}
