/** Places the card beside its line and keeps it there: below it, above it, or beside a vertical one; a sheet where it is narrow. */
import { autoUpdate, computePosition, flip, offset, type Placement, platform, shift, size } from '@floating-ui/dom';
import { isShadowRoot, rootOf } from '../read/dom.ts';
import { mentionBox, pieceAt } from './mention-rects.ts';
import type { Point } from './reader.ts';

/** Widest card, px: two columns of some 40 letters each. */
const WIDTH = 640;
/** Widest sheet, px: on a large touch screen lines as long as the window could not be read. */
const SHEET_WIDTH = 720;
/** Between line and card; the way across is bridged. */
const GAP = 8;
/** Between card and window. */
const MARGIN = 8;
/** Windows narrower than this get a sheet; the same measure stacks the columns. */
const NARROW = 420;
/** A card lower than this on its side tries the other one. */
const LOW = 200;
/** Frames smaller than this have no room for a card that could be read. */
const SMALLEST = { width: 240, height: 180 };

export function hasRoom(): boolean {
  return innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
}

/**
 * The top layer is measured in client px, and clipped by the window alone. The library takes what lies left of the root
 * element for a scrollbar: with vertical text, where the root is as wide as its lines, and with a root that is centred, the
 * card went astray by that. And it asks for the body, which XML has not, nor a page that has taken its own away.
 */
const inWindow: typeof platform = {
  ...platform,
  async getElementRects({ reference, floating }) {
    const { x, y, width, height } = await reference.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
    };
  },
  getClippingRect() {
    const { offsetLeft: x, offsetTop: y, width, height } = visualViewport ?? wholeWindow();
    return { x, y, width, height };
  },
};

interface PlaceOptions {
  readonly surface: HTMLElement;
  readonly range: Range;
  readonly point: Point | null;
  readonly isSheet: boolean;
  /** The line has gone out of view. */
  readonly onOutOfView: () => void;
  readonly signal: AbortSignal;
}

/** @returns the box around the mention as it is now, for whoever asks what lies between it and the card. */
export function placeCard({ surface, range, point, isSheet, onOutOfView, signal }: PlaceOptions): {
  box: () => DOMRect;
} {
  const context = elementOf(range.startContainer);
  const { writingMode, direction } = getComputedStyle(context);
  const isVertical = writingMode.startsWith('vertical') || writingMode.startsWith('sideways');
  const piece = pieceAt(range, point);
  const box = (): DOMRect => mentionBox(range, piece, isVertical);
  const reference = { getBoundingClientRect: box, contextElement: context };
  let chosen: Placement | null = null;
  let roomPx = Number.POSITIVE_INFINITY;

  async function beside(): Promise<void> {
    const sides: Placement[] = isVertical
      ? ['left-start', 'right-start']
      : direction === 'rtl'
        ? ['bottom-end', 'top-end']
        : ['bottom-start', 'top-start'];
    const [first = 'bottom-start', ...others] = sides;
    const isFree = chosen === null || roomPx < LOW;
    surface.style.setProperty('--card-width', `${Math.min(WIDTH, clearWidth() - 2 * MARGIN)}px`);
    const { x, y, placement } = await computePosition(reference, surface, {
      strategy: 'fixed',
      platform: inWindow,
      placement: isFree ? first : (chosen ?? first),
      middleware: [
        offset(GAP),
        // A card that has found its side stays there while it can: one that jumps when it grows loses its reader.
        ...(isFree ? [flip({ padding: MARGIN, fallbackPlacements: others, crossAxis: false })] : []),
        size({
          padding: MARGIN,
          apply({ availableHeight, availableWidth }) {
            roomPx = isVertical ? LOW : availableHeight;
            surface.style.setProperty('--card-height', `${Math.floor(Math.max(availableHeight, 0))}px`);
            if (isVertical)
              surface.style.setProperty(
                '--card-width',
                `${Math.max(Math.min(WIDTH, availableWidth), SMALLEST.width)}px`,
              );
          },
        }),
        shift({ padding: MARGIN }),
      ],
    });
    chosen = placement;
    const { width, height } = surface.getBoundingClientRect();
    moveTo(clamp(x, clearWidth() - width - MARGIN), clamp(y, innerHeight - height - MARGIN));
  }

  /** Along the bottom of what is visible, or along its top where the bottom would cover the line. */
  function asSheet(): void {
    const { offsetLeft: left, offsetTop: top, width, height } = visualViewport ?? wholeWindow();
    const { top: lineTop, bottom: lineBottom } = box();
    const above = lineTop - top;
    const below = top + height - lineBottom;
    const side = below >= LOW || below >= above ? 'bottom' : 'top';
    surface.dataset.side = side;
    const sheetWidth = Math.min(width, SHEET_WIDTH);
    surface.style.setProperty('--card-width', `${sheetWidth}px`);
    surface.style.setProperty('--card-height', `${Math.floor((side === 'bottom' ? below : above) - GAP)}px`);
    moveTo(
      left + (width - sheetWidth) / 2,
      side === 'top' ? top : top + height - surface.getBoundingClientRect().height,
    );
  }

  function moveTo(x: number, y: number): void {
    surface.style.left = `${Math.round(x)}px`;
    surface.style.top = `${Math.round(y)}px`;
    surface.dataset.placed = '';
  }

  async function update(): Promise<void> {
    if (signal.aborted) return;
    const { top, bottom, left, right, width } = box();
    if (width === 0 || bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) onOutOfView();
    if (signal.aborted) return;
    if (isSheet) asSheet();
    else await beside();
  }

  surface.dataset.shape = isSheet ? 'sheet' : 'beside';
  // A page's own `zoom` is not the reader's: without this, lengths in here would count as more or less than a pixel.
  const { currentCSSZoom: zoom = 1 } = surface as { currentCSSZoom?: number };
  if (zoom !== 1) surface.style.zoom = String(1 / zoom);
  // Whatever scrolls around the line is heard by the roots around it; the library would look for it up to the body.
  const stop = autoUpdate(reference, surface, () => void update(), { ancestorScroll: false, ancestorResize: false });
  signal.addEventListener('abort', stop);
  const listen = (to: EventTarget | null, type: string): void =>
    to?.addEventListener(type, () => void update(), { capture: true, passive: true, signal });
  for (let root = rootOf(context); isShadowRoot(root); root = rootOf(root.host)) listen(root, 'scroll');
  for (const type of ['scroll', 'resize']) for (const to of [window, visualViewport]) listen(to, type);
  return { box };
}

export function isNarrow(): boolean {
  return innerWidth < NARROW;
}

const clamp = (value: number, max: number): number => Math.max(MARGIN, Math.min(value, max));

/** The window's width without a scrollbar that takes room of its own; what the reader has pinched does not count. */
function clearWidth(): number {
  return visualViewport ? Math.min(innerWidth, visualViewport.width * visualViewport.scale) : innerWidth;
}

const wholeWindow = () => ({ offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight });

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}
