/**
 * The DOM read through its prototypes. In Chromium a form's named fields shadow its own properties even in an extension's
 * isolated world: with `<input name=parentNode>`, `form.parentNode` is an input. A getter taken from the prototype is not
 * deceived, and costs the same.
 */

function getterOf(prototype: object, name: string): () => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`dom: no getter for ${name}`);
  return get;
}

// Marked for the bundler, which leaves out of the script of every page those that it does not use.
const parentNode = /* @__PURE__ */ getterOf(Node.prototype, 'parentNode');
const previousSibling = /* @__PURE__ */ getterOf(Node.prototype, 'previousSibling');
const nextSibling = /* @__PURE__ */ getterOf(Node.prototype, 'nextSibling');
const nodeType = /* @__PURE__ */ getterOf(Node.prototype, 'nodeType');
const length = /* @__PURE__ */ getterOf(CharacterData.prototype, 'length');
const localName = /* @__PURE__ */ getterOf(Element.prototype, 'localName');
const connected = /* @__PURE__ */ getterOf(Node.prototype, 'isConnected');

// Each a function of its own: of one that is made for every getter the engine cannot tell which it calls, and asks each time.
export const parentOf = (of: Node): Node | null => parentNode.call(of) as Node | null;
export const previousOf = (of: Node): Node | null => previousSibling.call(of) as Node | null;
export const nextOf = (of: Node): Node | null => nextSibling.call(of) as Node | null;
export const typeOf = (of: Node): number => nodeType.call(of) as number;
/** Of texts only, in UTF-16 units: without a look at their letters, of which the browser would make a string. */
export const lengthOf = (of: Node): number => length.call(of) as number;
/** Of elements only. */
export const localNameOf = (of: Element): string => localName.call(of) as string;

export const isConnected = (of: Node): boolean => connected.call(of) as boolean;

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
