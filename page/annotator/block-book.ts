/** Which blocks of the page the engine knows, and what becomes of them when a part of the page is read again. */
import type { Reading } from '../../engine/reading/types.ts';
import type { BlockText, Segment } from '../read/block-text.ts';
import { contains } from '../read/dom.ts';
import { isHere } from '../read/is-here.ts';

export interface Block {
  /** What the engine knows the block by. */
  readonly id: number;
  readonly container: Node;
  text: string;
  segments: readonly Segment[];
}

/** One reading of a part of the page. What was known of that part and is not met again is forgotten at the end. */
export interface Session {
  /** An element of the part is passed. */
  readonly passed: (element: Node) => void;
  readonly put: (block: BlockText) => void;
  /** Whether it was put already, as far as can be told by where it begins. */
  readonly hasMet: (block: BlockText) => boolean;
  /** Whether `put` would meet a block again whose text is the same. */
  readonly knows: (block: BlockText) => boolean;
  readonly end: () => void;
}

export interface BlockBook {
  readonly size: number;
  get(id: number): Block | undefined;
  all(): Iterable<Block>;
  /** @param sweep marks all blocks in `root` as to be met again, at the cost of looking at every block there is. */
  open(root: Node, sweep: boolean): Session;
  /** Forgets what has left the page; returns the containers of blocks that have lost a part of their text. */
  prune(): Node[];
}

export interface BlockEvents {
  /** The block is new, or its text has changed. */
  readonly onText: (block: Block) => void;
  /** The block's text stands in other nodes, or at other offsets, than before. */
  readonly onMoved: (block: Block) => void;
  readonly onDropped: (block: Block) => void;
}

export function createBlockBook(reading: Reading, { onText, onMoved, onDropped }: BlockEvents): BlockBook {
  const blocks = new Map<number, Block>();
  const byContainer = new Map<Node, Block[]>();
  let lastId = 0;

  function add({ container, text, segments }: BlockText): Block {
    const block: Block = { id: ++lastId, container, text, segments };
    blocks.set(block.id, block);
    const siblings = byContainer.get(container);
    if (siblings) siblings.push(block);
    else byContainer.set(container, [block]);
    reading.put(block.id, text);
    onText(block);
    return block;
  }

  function drop(block: Block): void {
    if (!blocks.delete(block.id)) return;
    const rest = byContainer.get(block.container)?.filter((other) => other !== block) ?? [];
    if (rest.length > 0) byContainer.set(block.container, rest);
    else byContainer.delete(block.container);
    reading.drop(block.id);
    onDropped(block);
  }

  function open(root: Node, sweep: boolean): Session {
    const stale = new Set<Block>();
    const fresh = new Set<Block>();
    /** The fresh ones by the text in which they begin, and where in it: long texts hold thousands. */
    const begun = new Map<Text, Map<number, Block>>();

    function keep(block: Block): void {
      fresh.add(block);
      const [first] = block.segments;
      if (!first) return;
      const others = begun.get(first.node);
      if (others) others.set(first.from, block);
      else begun.set(first.node, new Map([[first.from, block]]));
    }

    if (sweep) for (const block of blocks.values()) if (contains(root, block.container)) stale.add(block);

    const reuse = (container: Node, text: string): Block | undefined => {
      const left = byContainer.get(container)?.filter((block) => stale.has(block)) ?? [];
      return left.find((block) => block.text === text) ?? left[0];
    };

    const met = ({ segments: [first] }: BlockText): Block | undefined => {
      const block = first && begun.get(first.node)?.get(first.from);
      return block && blocks.has(block.id) ? block : undefined;
    };

    return {
      passed(element) {
        for (const block of byContainer.get(element) ?? []) if (!fresh.has(block)) stale.add(block);
      },
      knows: ({ container, text }) => stale.size > 0 && reuse(container, text)?.text === text,
      hasMet: (read) => met(read) !== undefined,
      put(read) {
        const again = met(read);
        const known = again ?? (stale.size > 0 ? reuse(read.container, read.text) : undefined);
        if (!known) {
          keep(add(read));
          return;
        }
        stale.delete(known);
        const changed = known.text !== read.text;
        const moved = changed || !sameSegments(known.segments, read.segments);
        if (changed) reading.put(known.id, read.text);
        known.text = read.text;
        known.segments = read.segments;
        if (!again) keep(known);
        if (moved) onMoved(known);
        if (changed) onText(known);
      },
      end() {
        for (const block of stale) drop(block);
      },
    };
  }

  return {
    get size() {
      return blocks.size;
    },
    get: (id) => blocks.get(id),
    all: () => blocks.values(),
    open,
    prune() {
      const torn: Node[] = [];
      for (const block of blocks.values()) {
        if (!isHere(block.container)) drop(block);
        else if (block.segments.some(({ node }) => !isHere(node))) torn.push(block.container);
      }
      return torn;
    },
  };
}

function sameSegments(some: readonly Segment[], others: readonly Segment[]): boolean {
  return (
    some.length === others.length &&
    some.every((segment, i) => {
      const other = others[i];
      return other?.node === segment.node && other.from === segment.from && other.at === segment.at;
    })
  );
}
