/** Whether a node stands in this document. What a page has moved into that of a frame is read there. */
import { isConnected } from './dom.ts';

const { get: owner } = Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument') ?? {};

export function isHere(node: Node): boolean {
  return isConnected(node) && (owner?.call(node) ?? node) === document;
}
