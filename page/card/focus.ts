/** The focus of a card that was opened by key, or clicked into: where it came from, and how it gets out again. */
export interface CardFocus {
  /** Into the card, without scrolling the page. */
  enter(): void;
  /** Remembers what lost the focus to the card. */
  cameFrom(element: EventTarget | null): void;
  /** Back to where it was, if it is in the card; the page's scroll position and selection stay. */
  leave(): void;
  /** Whether this Tab leads out of the card. */
  leadsOut(event: KeyboardEvent): boolean;
}

const STOPS = 'a[href], button, summary, [tabindex="0"]';

export function keepFocus(root: ShadowRoot): CardFocus {
  let origin: Element | null = null;

  const stops = (): Element[] => [...root.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility());

  return {
    enter() {
      if (root.activeElement) return;
      origin = deepActiveElement();
      keepSelection(() => root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }));
    },
    cameFrom(element) {
      if (element instanceof Element && element.isConnected) origin = element;
    },
    leave() {
      if (!root.activeElement) return;
      const back = origin;
      keepSelection(() => {
        if (back?.isConnected && back !== document.body) (back as HTMLElement).focus?.({ preventScroll: true });
        else (root.activeElement as HTMLElement | null)?.blur();
      });
    },
    leadsOut(event) {
      const all = stops();
      const at = root.activeElement;
      return event.shiftKey ? at === all[0] || !all.includes(at as Element) : at === all.at(-1);
    },
  };
}

/** What has the focus, looked for inside open shadow roots too: focusing a shadow host does not focus what was in it. */
function deepActiveElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Some browsers collapse the page's selection when the focus moves; it is put back as it was. */
function keepSelection(moveFocus: () => void): void {
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  moveFocus();
  if (!selection || !anchorNode || !focusNode) return;
  if (
    selection.anchorNode === anchorNode &&
    selection.anchorOffset === anchorOffset &&
    selection.focusNode === focusNode
  )
    return;
  try {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  } catch {
    // The nodes have gone meanwhile, and the selection with them.
  }
}
