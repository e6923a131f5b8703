/**
 * Marks by the CSS Custom Highlight API: nothing in the page's DOM changes.
 *
 * `StaticRange`s, each within one text node: live ranges are a tax on every edit that the page makes (20,000 of them turn
 * 500 edits from 2 ms into 645), while a static one inside a single text node goes wrong only when that very node's
 * text changes, which `textChanged` is told of before the next frame.
 *
 * The registry is shared with the page: our own map is the truth. Firefox throws when a content script iterates
 * `CSS.highlights` or a `Highlight` (Xray wrappers have no iterators), so neither is ever iterated.
 */
import type { TextSlice } from '../read/block-text.ts';
import { cssOf, type HighlightNames } from './mark-style.ts';
import type { Look, MarkStyle, PaintDiff, PaintedMention, Painter } from './painter.ts';
import { guardRegistry } from './registry-guard.ts';
import { createSheetService } from './sheet-service.ts';

/**
 * Asked what lies under a point, Chromium works out the boxes of all marks, each in time that grows with its text: 0.3 ms
 * in a text of a million characters. This many UTF-16 units, summed over the marks, make 4 ms, and an article's a
 * hundredth of that; where there are more, the caret's position tells the mark.
 */
const MOST_UNITS_UNDER_POINT = 10_000_000;

/**
 * For each mark that is taken out of a text, Firefox selects all others there anew, 1.7 µs each in a text of many lines: 500
 * marks of the 1,000 in one text took 850 ms. Where more pairs than these come together, all marks are set anew, which
 * takes some 10 ms.
 */
const MOST_PAIRS = 3_000;

interface Painted {
  readonly mention: PaintedMention;
  readonly highlight: Highlight;
  readonly ranges: readonly StaticRange[];
  /** How long the texts are that its pieces stand in. */
  readonly units: number;
}

/** `highlightsFromPoint`: Chrome 140, Firefox 150; not in TypeScript's DOM library yet. */
interface HitTesting {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: readonly ShadowRoot[] },
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}

export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

export function createHighlightPainter({
  style,
  signal,
}: {
  readonly style: MarkStyle;
  readonly signal: AbortSignal;
}): Painter {
  const names: HighlightNames = {
    mark: randomName(),
    faint: randomName(),
    quotation: randomName(),
    open: randomName(),
  };
  const byLook: Readonly<Record<Look, Highlight>> = {
    name: new Highlight(),
    faint: new Highlight(),
    quotation: new Highlight(),
  };
  const open = new Highlight();
  // Names lie over the quotations that they stand in.
  byLook.quotation.priority = -1;
  open.priority = 1;
  const painted = new Map<number, Painted>();
  const idsByNode = new Map<Text, Set<number>>();
  const idByRange = new Map<AbstractRange, number>();
  // Firefox gives a highlight nothing but what is said of the very element; its own prefix tells it, whatever it calls itself.
  const inherits = !CSS.supports('-moz-appearance', 'none');
  const sheets = createSheetService(cssOf(style, names, inherits), signal);
  const register = guardRegistry(
    [
      [names.mark, byLook.name],
      [names.faint, byLook.faint],
      [names.quotation, byLook.quotation],
      [names.open, open],
    ],
    signal,
  );
  let openId: number | null = null;
  let unitsPainted = 0;

  function add(mention: PaintedMention): void {
    const highlight = byLook[mention.look];
    const ranges = mention.slices.map(rangeOf);
    for (const range of ranges) {
      highlight.add(range);
      idByRange.set(range, mention.id);
    }
    const units = mention.slices.reduce((sum, { node }) => sum + node.length, 0);
    unitsPainted += units;
    painted.set(mention.id, { mention, highlight, ranges, units });
    for (const { node } of mention.slices) {
      const ids = idsByNode.get(node);
      if (ids) ids.add(mention.id);
      else idsByNode.set(node, new Set([mention.id]));
    }
  }

  function forget(id: number): Painted | undefined {
    const old = painted.get(id);
    if (!old) return;
    painted.delete(id);
    unitsPainted -= old.units;
    for (const range of old.ranges) idByRange.delete(range);
    for (const { node } of old.mention.slices) {
      const ids = idsByNode.get(node);
      ids?.delete(id);
      if (ids?.size === 0) idsByNode.delete(node);
    }
    return old;
  }

  function remove(ids: readonly number[]): void {
    const isCrowded = areManyBeside(ids);
    for (const id of ids) {
      const old = forget(id);
      if (!isCrowded) for (const range of old?.ranges ?? []) old?.highlight.delete(range);
    }
    if (!isCrowded) return;
    for (const highlight of Object.values(byLook)) highlight.clear();
    for (const { highlight, ranges } of painted.values()) for (const range of ranges) highlight.add(range);
  }

  /** Whether so many marks stand in the texts of these that taking out one by one takes long. */
  function areManyBeside(ids: readonly number[]): boolean {
    let pairs = 0;
    for (const id of ids)
      for (const { node } of painted.get(id)?.mention.slices ?? []) pairs += idsByNode.get(node)?.size ?? 0;
    return pairs > MOST_PAIRS;
  }

  function paintOpen(): void {
    open.clear();
    const mention = openId === null ? undefined : painted.get(openId)?.mention;
    // Ranges of its own: Safari may leave out a second highlight that shares one (WebKit#71829).
    for (const slice of mention?.slices ?? []) open.add(rangeOf(slice));
  }

  function paint({ removed, added }: PaintDiff): void {
    remove(removed);
    for (const mention of added) add(mention);
    if (openId !== null && (removed.includes(openId) || added.some(({ id }) => id === openId))) paintOpen();
    if (painted.size > 0) register();
  }

  return {
    reach: 'near',
    paint,
    setOpen(id) {
      openId = id;
      paintOpen();
    },
    setStyle: (next: MarkStyle) => sheets.replace(cssOf(next, names, inherits)),
    textChanged(node) {
      const ids = idsByNode.get(node);
      if (ids) paint({ removed: [...ids], added: [] });
    },
    idsAt(x, y, shadowRoots) {
      const registry = CSS.highlights as HighlightRegistry & HitTesting;
      if (!registry.highlightsFromPoint || unitsPainted > MOST_UNITS_UNDER_POINT) return null;
      const ids: number[] = [];
      for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots })) {
        for (const range of ranges) {
          const id = idByRange.get(range);
          if (id !== undefined && !ids.includes(id)) ids.push(id);
        }
      }
      return ids;
    },
    serve: sheets.serve,
    check() {
      register();
      sheets.check();
    },
    clear() {
      remove([...painted.keys()]);
      paintOpen();
    },
  };
}

function rangeOf({ node, start, end }: TextSlice): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** Not to be guessed by the page, and without any sign of who made it. */
function randomName(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return `h${Array.from(words, (word) => word.toString(36)).join('')}`;
}
