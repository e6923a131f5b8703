/**
 * From an offset in a piece's raw text to the text node there, by adding up lengths: of stretches of elements first, then
 * of the texts of the stretch in which it lies. Each node that a script looks at gets an object of its own, more dearly in
 * an extension's world than in the page's, and a hundred thousand of them cost the collector 13 ms at a stretch.
 */
import { lengthOf } from './dom.ts';
import { lendRange } from './lend-range.ts';
import { marksIn, type Piece } from './pieces.ts';

export interface TextFinder {
  /** The text in which an offset lies, in UTF-16 units; offsets may only grow. Null at the end of the tree. */
  find(offset: number): Node | null;
  /** Where the text that was found ends. */
  readonly end: number;
}

export function createTextFinder(root: Node, piece: Piece): TextFinder {
  /** Its node is the text that was looked at last, or a mark, inside which the next one is looked for. */
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  texts.currentNode = piece.from;
  /** Where the text ends that was looked at, or the stretch that was passed. */
  let end = 0;
  const marks = marksIn(root, piece);
  /** The mark up to which was measured, and where the text before it ends; null where nothing more can be measured. */
  let mark: Node | null = piece.from;
  let markedEnd = 0;

  /** Passes the stretches, from one mark to the next, that end before an offset. */
  function leap(range: Range, offset: number): void {
    while (mark && markedEnd <= offset) {
      if (markedEnd > end) {
        texts.currentNode = mark;
        end = markedEnd;
      }
      const { value: next } = marks.next();
      range.setStart(mark, 0);
      if (next) range.setEnd(next, 0);
      // An end before the start drags the start along: the page has moved them about.
      const isMeasured = next && range.startContainer === mark;
      mark = isMeasured ? next : null;
      if (isMeasured) markedEnd += range.toString().length;
    }
  }

  return {
    find(offset) {
      if (mark && markedEnd <= offset) lendRange((range) => leap(range, offset));
      let text: Node = texts.currentNode;
      while (end <= offset) {
        const next = texts.nextNode();
        if (!next) return null;
        text = next;
        end += lengthOf(text);
      }
      return text;
    },
    get end() {
      return end;
    },
  };
}
