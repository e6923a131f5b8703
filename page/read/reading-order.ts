/** Compares places of the page in the order of reading, shadow trees standing where their hosts stand. */
import { isShadowRoot, rootOf } from './dom.ts';

/** Negative where `a` is read before `b`. */
export function compareInReadingOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const ways = [wayTo(a), wayTo(b)] as const;
  const depth = Math.min(ways[0].length, ways[1].length);
  for (let i = 0; i < depth; i++) {
    const [one, other] = [ways[0][i], ways[1][i]];
    if (!one || !other || one === other) continue;
    // Sorting asks of each node and the one before it, and Chromium looks for a sibling among those before the argument:
    // asked this way round, it finds it at once in a row that is in order already.
    const position = Node.prototype.compareDocumentPosition.call(other, one);
    return position & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
  }
  return ways[0].length - ways[1].length;
}

/** The node and the hosts around it, outermost first. */
function wayTo(node: Node): Node[] {
  const way = [node];
  for (let root = rootOf(node); isShadowRoot(root); root = rootOf(root.host)) way.unshift(root.host);
  return way;
}
