/** Gathers the text nodes of one run of inline text into blocks of bounded length. */
import { type BlockText, GAP, type Segment } from './block-text.ts';
import { isParted } from './seams.ts';

/** Longer runs are cut, where a sentence or at least a word ends, so that no page can make one step of work long. */
const LONGEST_BLOCK = 6_000;
/** How far back a better place to cut is looked for. */
const CUT_WINDOW = 1_000;

const INK = /\S/u;

export class Run {
  readonly #emit: (block: BlockText) => void;
  #container: Node | null = null;
  #text = '';
  /** The last unit of the text: asked of the text itself, it would have all that was joined so far copied into one piece. */
  #before = '';
  #segments: Segment[] = [];
  #gap = false;

  constructor(emit: (block: BlockText) => void) {
    this.#emit = emit;
  }

  /**
   * Adds a text node of a container, from an offset of its text on: the run ends where the container changes.
   * @returns how far it came: the text's length, or less where a block was full.
   */
  add(node: Text, container: Node, data: string, from: number): number {
    if (from === 0) this.#begin(node, container, data);
    const left = data.length - from;
    if (this.#text.length + left <= LONGEST_BLOCK) {
      if (left > 0) this.#push(node, from === 0 ? data : data.slice(from), from);
      return data.length;
    }
    const until = Math.min(data.length, from + Math.max(CUT_WINDOW, LONGEST_BLOCK - this.#text.length));
    this.#push(node, data.slice(from, until), from);
    this.#flushTo(cutOf(this.#text));
    return until;
  }

  /** Something inline that is no text stands here. */
  gap(): void {
    this.#gap = true;
  }

  end(): void {
    this.#flush();
    this.#container = null;
    this.#gap = false;
  }

  #begin(node: Text, container: Node, data: string): void {
    if (container !== this.#container) this.end();
    this.#container = container;
    if (data.length === 0) return;
    const last = this.#segments.at(-1);
    if (!this.#gap && !(last && isParted(last.node, node, this.#before, data.charAt(0)))) return;
    if (this.#text) this.#text += GAP;
    this.#gap = false;
  }

  /** The text is handed in, for each look at `node.data` copies all of it in Firefox, from the page's world into ours. */
  #push(node: Text, text: string, from: number): void {
    const last = this.#segments.at(-1);
    // What was left of this very node at a cut: one stretch, or a name across would be marked in two pieces.
    const isSame = last?.node === node && last.from + last.length === from;
    if (isSame) this.#segments[this.#segments.length - 1] = { ...last, length: last.length + text.length };
    else this.#segments.push({ node, from, at: this.#text.length, length: text.length });
    this.#text += text;
    this.#before = text.charAt(text.length - 1);
  }

  /** Emits the text before a cut; what comes after it begins the next block, though it stand in other nodes. */
  #flushTo(cut: number): void {
    const rest = this.#text.slice(cut);
    const segments = this.#segments;
    const isBefore = ({ at, length }: Segment): boolean => at + length <= cut;
    const left = segments.filter((segment) => !isBefore(segment));
    const [split] = left;
    this.#text = this.#text.slice(0, cut);
    this.#segments = segments.filter(isBefore);
    if (split && split.at < cut) this.#segments.push({ ...split, length: cut - split.at });
    this.#flush();
    this.#text = rest;
    this.#segments = left.map(({ node, from, at, length }) => {
      const passed = Math.max(0, cut - at);
      return { node, from: from + passed, at: at + passed - cut, length: length - passed };
    });
  }

  #flush(): void {
    if (this.#container && INK.test(this.#text))
      this.#emit({ container: this.#container, text: this.#text, segments: this.#segments });
    this.#text = '';
    this.#segments = [];
  }
}

/** Greedy: looked for from the end. A list of all ends, of which the last is taken, made 10 MB a task of 40 ms. */
const LAST_ENDS = [/^.*[.!?\n\u3002]\s/s, /^.*\s/s] as const;

/** Where to cut a text: after the last sentence of its end, else after the last word, else hard; at least 1. */
function cutOf(text: string): number {
  const floor = Math.max(1, text.length - CUT_WINDOW);
  const end = text.slice(floor);
  for (const last of LAST_ENDS) {
    const found = last.exec(end);
    if (found) return floor + found[0].length;
  }
  return text.length;
}
