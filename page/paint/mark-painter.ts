/**
 * Marks by real `<mark>` elements, which Tab and screen readers reach: for readers who ask for them on a site, and for
 * browsers without the highlight API. It changes the page, so it keeps to text that stands still (`quiet-text.ts`), after
 * the page has loaded, and heals at once whatever the page touches afterwards: before the next frame is painted, a text
 * that the page has rendered anew stands there as if it had never been cut.
 *
 * The reading side sees the cuts as changes of the page, reads the block again and hands the same mentions over with new
 * slices: those lie within our own elements, which therefore stay.
 */
import { isConnected, isElement, parentOf } from '../read/dom.ts';
import { forcedInkOf, inkOf } from './mark-style.ts';
import type { Look, MarkStyle, PaintDiff, PaintedMention, Painter } from './painter.ts';
import { watchQuiet } from './quiet-text.ts';
import { createSheetService } from './sheet-service.ts';
import { type Cut, cutText, isUntouched, joinCuts, letGo, putBack, type Words } from './text-cut.ts';

export interface MarkPainterOptions {
  readonly style: MarkStyle;
  /** Enter or Space on a mark. */
  readonly onOpen: (id: number) => void;
  readonly signal: AbortSignal;
}

/** What already acts on clicks and keys gets no second button inside it; its own reaches the words. */
const ACTS = 'a[href],button,summary,label,[role=button],[role=link],[tabindex]';

export function createMarkPainter({ style, onOpen, signal }: MarkPainterOptions): Painter {
  /** Not to be guessed by the page's own style. */
  const attribute = `data-m${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  const sheets = createSheetService(cssOf(style, attribute), signal);
  const quiet = watchQuiet();
  const cuts = new Set<Cut>();
  const cutOf = new WeakMap<Node, Cut>();
  const marks = new Map<number, Set<HTMLElement>>();
  const ids = new WeakMap<EventTarget, number>();
  /** Names for those whose words stand in more than one element. */
  const names = new Map<number, string>();
  const looks = new Map<number, Look>();
  const waiting = new Map<number, PaintedMention>();
  let openId: number | null = null;
  let isWatching = false;

  const observer = new MutationObserver((records) => heal(records));
  signal.addEventListener('abort', () => observer.disconnect());
  addEventListener('keydown', openByKey, { capture: true, signal });
  whenLoaded(start, signal);

  function start(): void {
    isWatching = true;
    watch();
    wrap([...waiting.values()]);
    waiting.clear();
  }

  function watch(): void {
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }

  /** What we change ourselves is nothing to heal; what the page had changed before is. */
  function unseen(change: () => void): void {
    heal(observer.takeRecords());
    change();
    observer.takeRecords();
  }

  function heal(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    quiet.note(records);
    const replaced = new Set<Node>();
    for (const { addedNodes, removedNodes } of records)
      if (addedNodes.length > 0) for (const node of removedNodes) replaced.add(node);
    for (const cut of [...cuts]) {
      if (isUntouched(cut)) continue;
      forget(cut);
      quiet.disturb(cut.parent);
      letGo(
        cut,
        cut.pieces.some((piece) => replaced.has(piece)),
      );
    }
    observer.takeRecords();
  }

  function forget(cut: Cut): void {
    cuts.delete(cut);
    for (const [id, mark] of cut.marks) {
      const all = marks.get(id);
      all?.delete(mark);
      if (all?.size === 0) marks.delete(id);
    }
  }

  function undo(ids: ReadonlySet<number>): void {
    for (const cut of [...cuts]) {
      if (![...cut.marks.keys()].some((id) => ids.has(id))) continue;
      forget(cut);
      if (isUntouched(cut)) putBack(cut);
    }
  }

  function wrap(mentions: readonly PaintedMention[]): void {
    const byNode = new Map<Text, Words[]>();
    for (const { id, slices, look } of mentions) {
      looks.set(id, look);
      if (slices.length > 1) names.set(id, slices.map(({ node, start, end }) => node.data.slice(start, end)).join(''));
      for (const { node, start, end } of slices) {
        const parent = parentOf(node);
        if (!isConnected(node) || end > node.length || (parent && ids.has(parent)) || !quiet.isQuiet(node)) continue;
        byNode.set(node, [...(byNode.get(node) ?? []), { id, start, end }]);
      }
    }
    for (const [node, words] of byNode) {
      const cut = cutText(
        node,
        apart(words, (id) => looks.get(id) === 'quotation'),
        dress,
      );
      if (!cut) continue;
      keep(cut);
      for (const [id, mark] of cut.marks) {
        marks.set(id, (marks.get(id) ?? new Set()).add(mark));
        ids.set(mark, id);
      }
    }
  }

  function keep(cut: Cut): void {
    const outer = cutOf.get(cut.pieces[0] as Node);
    const whole = outer && cuts.delete(outer) ? joinCuts(outer, cut) : cut;
    cuts.add(whole);
    for (const piece of whole.pieces) cutOf.set(piece, whole);
  }

  function dress(mark: HTMLElement, id: number): void {
    mark.setAttribute(attribute, looksOf(id));
    const parent = parentOf(mark);
    const isFirst = !marks.has(id);
    if (!isFirst || (parent && isElement(parent) && Element.prototype.closest.call(parent, ACTS))) return;
    mark.tabIndex = 0;
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    const name = names.get(id);
    if (name) mark.setAttribute('aria-label', name);
  }

  function looksOf(id: number): string {
    return `${looks.get(id) ?? 'name'}${id === openId ? ' open' : ''}`;
  }

  /** Whether the words already stand in elements of ours, which is how they come back after we have made them. */
  function isWrapped({ id, slices }: PaintedMention): boolean {
    const own = marks.get(id);
    return (
      own !== undefined &&
      slices.every(({ node, start, end }) => {
        const parent = parentOf(node);
        return parent !== null && own.has(parent as HTMLElement) && start === 0 && end === node.length;
      })
    );
  }

  function paint({ removed, added }: PaintDiff): void {
    const kept = new Set(added.filter(isWrapped).map(({ id }) => id));
    const fresh = added.filter(({ id }) => !kept.has(id));
    const gone = new Set(removed.filter((id) => !kept.has(id)));
    for (const id of gone) {
      waiting.delete(id);
      looks.delete(id);
    }
    if (isWatching)
      unseen(() => {
        undo(gone);
        wrap(fresh);
      });
    else for (const mention of fresh) waiting.set(mention.id, mention);
  }

  function openByKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const id = event.target && ids.get(event.target);
    if (typeof id !== 'number') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onOpen(id);
  }

  return {
    reach: 'all',
    paint,
    setOpen(id) {
      const before = openId;
      openId = id;
      for (const one of [before, id])
        if (one !== null) for (const mark of marks.get(one) ?? []) mark.setAttribute(attribute, looksOf(one));
    },
    setStyle: (next) => sheets.replace(cssOf(next, attribute)),
    // The observer here sees every change by itself.
    check: () => {},
    textChanged: () => {},
    idsAt(x, y) {
      const found = document.elementsFromPoint(x, y).map((element) => ids.get(element));
      return found.filter((id) => id !== undefined);
    },
    serve: sheets.serve,
    clear() {
      waiting.clear();
      unseen(() => undo(new Set(marks.keys())));
    },
  };
}

function whenLoaded(start: () => void, signal: AbortSignal): void {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true, signal });
}

/** Elements cannot overlap: a quotation around a name leaves its words to the name, which says more. In order. */
function apart(words: readonly Words[], givesWay: (id: number) => boolean): readonly Words[] {
  const firm = words.filter(({ id }) => !givesWay(id));
  const others = words.filter(
    ({ id, start, end }) => givesWay(id) && !firm.some((other) => other.start < end && start < other.end),
  );
  return [...firm, ...others].sort((a, b) => a.start - b.start);
}

/**
 * Forced colours give every `mark` the system's `MarkText` and leave it without the `Mark` behind it once its background
 * is unset: black words on black. So they get the colour of what they stand in.
 */
const FORCED = [
  ['', 'CanvasText'],
  ['a[href] ', 'LinkText'],
  ['button ', 'ButtonText'],
] as const;

/** The same looks as those of the highlights, taken off whatever a page gives to its own `mark` elements. */
function cssOf(style: MarkStyle, attribute: string): string {
  const mark = `mark[${attribute}]`;
  const looks: readonly Look[] = ['name', 'faint', 'quotation'];
  const inks = looks.map((look) => `mark[${attribute}~=${look}]{${inkOf(style, look)}}`).join('');
  return `${mark}{all:unset}@media not print{${mark}{cursor:pointer}${inks}mark[${attribute}~=open]{${inkOf(style, 'open')}}
@media (forced-colors:active){${FORCED.map(([around, colour]) => `${around}${mark}{color:${colour}}`).join('')}mark[${attribute}~=name]{${forcedInkOf('name')}}mark[${attribute}~=open]{${forcedInkOf('open')}}}
${mark}:focus-visible{outline:2px solid;outline-offset:2px}}`;
}
