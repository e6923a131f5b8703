/** Where the card's host goes: what stands outside an open modal dialog or a fullscreen element is inert, popover or not. */

/** @returns the element that the host is to be a child of for a mention at this node. */
export function mountPointFor(node: Node): Element {
  for (let at: Node | null = node; at; at = parentAcross(at))
    if (at instanceof Element && Element.prototype.matches.call(at, ':modal')) return at;
  return document.documentElement;
}

/** Whether something modal or fullscreen has opened that the host is not part of. */
export function isShutOut(host: Element): boolean {
  const modals = document.querySelectorAll(':modal');
  return modals.length > 0 && ![...modals].some((modal) => isWithin(host, modal));
}

function isWithin(node: Node, ancestor: Element): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === ancestor) return true;
  return false;
}

/** The parent, out of shadow trees too. Off the prototype: a form's field may be named `parentNode`. */
function parentAcross(node: Node): Node | null {
  const parent = parentOf.call(node);
  return parent instanceof ShadowRoot ? parent.host : parent;
}

const parentOf: (this: Node) => Node | null =
  Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get ??
  function parentNode(this: Node) {
    return this.parentNode;
  };
