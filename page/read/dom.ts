/**
 * The DOM read through its prototypes. In Chromium a form's named fields shadow its own properties even in an extension's
 * isolated world: with `<input name=parentNode>`, `form.parentNode` is an input. A getter taken from the prototype is not
 * deceived, and costs the same.
 */

function getter<T>(prototype: object, name: string): (of: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`dom: no getter for ${name}`);
  return (of) => get.call(of) as T;
}

export const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node | null>(Node.prototype, 'firstChild');
export const previousOf = getter<Node | null>(Node.prototype, 'previousSibling');
export const nextOf = getter<Node | null>(Node.prototype, 'nextSibling');
export const typeOf = getter<number>(Node.prototype, 'nodeType');
/** All text inside an element, in one native call. */
export const textOf = getter<string | null>(Node.prototype, 'textContent');
/** Of elements only. */
export const localNameOf = getter<string>(Element.prototype, 'localName');

export const isConnected = getter<boolean>(Node.prototype, 'isConnected');

export const ELEMENT = 1;
export const TEXT = 3;

export function isText(node: Node): node is Text {
  return typeOf(node) === TEXT;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === ELEMENT;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return typeOf(node) === 11 && 'host' in node;
}

/** The node's parent, or, at the top of a shadow tree, the host. */
export function parentAcross(node: Node): Node | null {
  return parentOf(node) ?? (isShadowRoot(node) ? node.host : null);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

export function follows(node: Node, earlier: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(earlier, node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** How an element is laid out; empty on a page that is being closed, whose elements have no style in Firefox. */
export function displayOf(element: Element): string {
  const style: CSSStyleDeclaration | null = getComputedStyle(element);
  return style?.display ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The nearest match around an element, itself included. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Matches inside an element, document or shadow root, in document order; static. */
export function queryAll(root: Node, selector: string): NodeListOf<Element> {
  if (isElement(root)) return Element.prototype.querySelectorAll.call(root, selector);
  return (root as Document | ShadowRoot).querySelectorAll(selector);
}
