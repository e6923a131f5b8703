/**
 * Cuts a text node around words and wraps them, by mark.js, and puts it back together. The page's own node stays where it
 * is, as the first piece: whoever holds it (a framework does) finds it in its place, and putting back makes it whole
 * again. mark.js's own `unmark()` is never called: it normalises, which merges and drops nodes that others hold.
 */
import Mark from 'mark.js';
import { isConnected, isElement, nextOf, parentOf } from '../read/dom.ts';

/** Words to wrap in one text node; UTF-16 offsets. */
export interface Words {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** A text node that was cut: its pieces in order, the page's own node first. */
export interface Cut {
  readonly parent: Element;
  /** The text as it was before. */
  readonly whole: string;
  readonly pieces: readonly Node[];
  /** What each piece held when it was made. */
  readonly texts: readonly string[];
  readonly marks: ReadonlyMap<number, HTMLElement>;
}

/** What mark.js leaves out when it counts a parent's text. */
const NOT_COUNTED = new Set(['script', 'style', 'title', 'head', 'html']);

/** @returns null where nothing could be wrapped. `dress` is given each new element before anything else sees it. */
export function cutText(
  node: Text,
  words: readonly Words[],
  dress: (mark: HTMLElement, id: number) => void,
): Cut | null {
  const parent = parentOf(node);
  if (!parent || !isElement(parent)) return null;
  const before = textBefore(parent, node);
  if (before === null) return null;
  const whole = node.data;
  const end = nextOf(node);
  const marks = new Map<number, HTMLElement>();
  const ids = new Map(words.map(({ id, start }) => [before + start, id]));
  new Mark(parent as HTMLElement).markRanges(
    words.map(({ start, end: last }) => ({ start: before + start, length: last - start })),
    {
      each(mark, range) {
        // Else a mark.js of the page's own would take it for one of its own.
        mark.removeAttribute('data-markjs');
        const id = ids.get(range.start);
        if (id === undefined) return;
        marks.set(id, mark as HTMLElement);
        dress(mark as HTMLElement, id);
      },
    },
  );
  if (marks.size === 0) return null;
  const pieces: Node[] = [];
  for (let at: Node | null = node; at && at !== end; at = nextOf(at)) pieces.push(at);
  return { parent, whole, pieces, texts: pieces.map(textOf), marks };
}

/** The cut that is left when a piece of one was cut again: words found later stand in the same text of the page. */
export function joinCuts(outer: Cut, inner: Cut): Cut {
  const at = outer.pieces.indexOf(inner.pieces[0] as Node);
  return {
    ...outer,
    pieces: outer.pieces.toSpliced(at, 1, ...inner.pieces),
    texts: outer.texts.toSpliced(at, 1, ...inner.texts),
    marks: new Map([...outer.marks, ...inner.marks]),
  };
}

/** Whether all stands as it was made. */
export function isUntouched({ parent, pieces, texts }: Cut): boolean {
  return pieces.every(
    (piece, at) =>
      parentOf(piece) === parent &&
      textOf(piece) === texts[at] &&
      (at === 0 || nextOf(pieces[at - 1] as Node) === piece) &&
      (!isElement(piece) || (piece.childNodes.length === 1 && piece.firstChild?.nodeType === Node.TEXT_NODE)),
  );
}

/** Makes the page's node whole again; only for a cut that is untouched. */
export function putBack({ whole, pieces }: Cut): void {
  const [own, ...ours] = pieces;
  for (const piece of ours) remove(piece);
  (own as Text).data = whole;
}

/**
 * The page has changed its node, or taken it away: what we cut off from it is a leftover of the old text, and goes. Pieces
 * that were changed as well are someone else's text by now (a translator's) and stay, without their marks.
 */
export function letGo({ parent, pieces, texts }: Cut, isReplaced: boolean): void {
  const ours = pieces.slice(1).filter((piece) => isConnected(piece) && parentOf(piece) === parent);
  const isStale = !isReplaced && ours.every((piece) => textOf(piece) === texts[pieces.indexOf(piece)]);
  for (const piece of ours) {
    if (isStale) remove(piece);
    else if (isElement(piece)) piece.replaceWith(...piece.childNodes);
  }
}

function textBefore(parent: Element, node: Text): number | null {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (at === node) return length;
    if (!NOT_COUNTED.has(parentOf(at)?.nodeName.toLowerCase() ?? '')) length += (at as Text).length;
  }
  return null;
}

function remove(node: Node): void {
  (node as ChildNode).remove();
}

function textOf(node: Node): string {
  return node.textContent ?? '';
}
