/**
 * Reads a stretch of a tree into blocks of text. A `TreeWalker` and no recursion; what an ancestor means for a text is
 * found at most once for each element, so that ten thousand nested elements cost ten thousand steps, not their square.
 */

import { isBlock } from './block-around.ts';
import type { BlockText } from './block-text.ts';
import {
  closest,
  contains,
  hasAttribute,
  isConnected,
  isElement,
  isText,
  localNameOf,
  matches,
  parentOf,
} from './dom.ts';
import type { Stretch } from './pieces.ts';
import { Run } from './run.ts';
import { isInlineBox } from './seams.ts';
import { kindOf } from './tags.ts';

/** Where a person writes. Attributes decide, for `isContentEditable` costs a style for each element. */
const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="code" i]';

/** Nearly no element has either attribute: two looks at each that is walked cost less than one query of a long page. */
function isEditable(element: Element): boolean {
  return (hasAttribute(element, 'contenteditable') || hasAttribute(element, 'role')) && matches(element, EDITABLE);
}

/** What is known of a tree while it is read. */
export interface TreeState {
  /** The document, shadow root or element that is read. */
  readonly root: Node;
  /** Elements known to stand in nothing that is left unread. */
  readonly clean: Set<Node>;
  readonly containers: Map<Node, Node>;
  /** One for all of its stretches. */
  readonly walker: TreeWalker;
}

export function newTreeState(root: Node): TreeState {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  return { root, clean: new Set(), containers: new Map(), walker };
}

/**
 * The blocks of a stretch, read as they are asked for: whoever rests in between goes on only while `isOnItsWay`. One
 * at a time in a tree.
 * @param passed hears of every element, before its text.
 */
export function* blocksIn(
  stretch: Stretch,
  state: TreeState,
  passed?: (element: Element) => void,
): Generator<BlockText, void, void> {
  const { walker } = state;
  let ready: BlockText[] = [];
  const run = new Run((block) => ready.push(block));
  let lastParent: Node | null = null;
  let container: Node = state.root;
  let node: Node | null = startOf(stretch, state);
  while (node && node !== stretch.until) {
    if (isText(node)) {
      const parent = parentOf(node);
      if (parent && parent !== lastParent) {
        lastParent = parent;
        container = containerOf(parent, state);
      }
      const { data } = node;
      let from = run.add(node, container, data, 0);
      for (; from < data.length; from = run.add(node, container, data, from)) {
        yield* ready;
        ready = [];
      }
      node = walker.nextNode();
    } else if (isElement(node)) {
      passed?.(node);
      const kind = isEditable(node) ? 'unread' : kindOf(localNameOf(node));
      if (kind === 'unread') run.gap();
      else if (kind === 'block' || (kind === 'custom' && !isInlineBox(node))) run.end();
      node = kind === 'unread' || kind === 'transparent' ? skip(walker, stretch.until) : walker.nextNode();
    } else node = walker.nextNode();
    if (ready.length === 0) continue;
    yield* ready;
    ready = [];
  }
  run.end();
  yield* ready;
}

/** Whether the page has left in the tree what is read next. */
export function isOnItsWay({ walker }: TreeState): boolean {
  return isConnected(walker.currentNode);
}

/** Whether a node stands in something that is left unread, itself included, looking up to the top of its tree. */
export function isUnread(node: Node): boolean {
  // The whole document is being written.
  if (document.designMode === 'on') return true;
  const way: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) way.push(at);
  return outermostUnread(way) !== null;
}

/** @param way a node and those around it, innermost first. */
function outermostUnread(way: readonly Node[]): Node | null {
  const [inner] = way;
  // For one that lies deep the browser looks itself: each look of ours takes Firefox 2 µs.
  const isRead = way.length > DEEP && inner && isElement(inner) && !closest(inner, EDITABLE);
  let unread: Node | null = null;
  for (const at of way) {
    if (!isElement(at)) continue;
    const kind = kindOf(localNameOf(at));
    if (kind === 'unread' || kind === 'transparent' || (!isRead && isEditable(at))) unread = at;
  }
  return unread;
}

/** The node after the current one's subtree, or null: at the end, and where the stretch ends inside that subtree. */
function skip(walker: TreeWalker, until: Node | null): Node | null {
  if (until && contains(walker.currentNode, until)) return null;
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode() || walker.currentNode === walker.root) return null;
  }
}

/** The first node to read: after the outermost unread ancestor of the stretch's beginning, where there is one. */
function startOf({ from, until }: Stretch, { root, clean, walker }: TreeState): Node | null {
  const above: Node[] = [];
  for (let at = from === root ? null : parentOf(from); at && at !== root && !clean.has(at); at = parentOf(at))
    above.push(at);
  const unread = outermostUnread(above);
  walker.currentNode = unread ?? from;
  if (unread) return skip(walker, until);
  for (const ancestor of above) clean.add(ancestor);
  return from;
}

/** The nearest block around a text's parent. Remembered where the way is long. */
function containerOf(parent: Node, { containers }: TreeState): Node {
  let at: Node = parent;
  let way = 0;
  for (; ; way++) {
    const known = containers.get(at);
    const above = known || isBlock(at) ? null : parentOf(at);
    if (known) at = known;
    if (!above) break;
    at = above;
  }
  if (way > LONG_WAY)
    for (let inline: Node | null = parent; inline && way > 0; inline = parentOf(inline), way--)
      containers.set(inline, at);
  return at;
}

const LONG_WAY = 6;
/** Elements around one that are more than any page needs. */
const DEEP = 500;
