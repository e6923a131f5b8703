/** What is marked on a page, found from outside: in the page's own world, and by asking the extension. */
import type { Area, DrivenPage } from './driven-browser.ts';

export interface Mark {
  /** The registered name of the highlight; a random one. */
  readonly highlight: string;
  /** A name that runs over several text nodes is marked in pieces. */
  readonly text: string;
  /** One rectangle a line, in the viewport. */
  readonly rects: readonly Area[];
}

/**
 * The words that are painted by CSS Custom Highlights in the top frame, in the order of the document. A page's own
 * script may iterate the registry in both browsers; only Firefox's content scripts may not.
 */
export function marksOf(page: Pick<DrivenPage, 'evaluate'>): Promise<readonly Mark[]> {
  return page.evaluate(() => {
    const found: { range: Range; highlight: string }[] = [];
    for (const [highlight, ranges] of CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
        // What has left the page is not painted any more.
        if (!startContainer.isConnected) continue;
        // Marks are static ranges, which know neither their text nor their place.
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push({ range, highlight });
      }
    }
    /** The node, or the host of the outermost shadow tree around it. */
    const inDocument = (node: Node): Node => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? inDocument(root.host) : node;
    };
    found.sort((a, b) => {
      const [one, other] = [a.range.startContainer, b.range.startContainer];
      if (one.getRootNode() === other.getRootNode())
        return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
      return inDocument(one).compareDocumentPosition(inDocument(other)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return found.map(({ range, highlight }) => ({
      highlight,
      text: range.toString(),
      rects: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
    }));
  });
}

/** Waits until exactly these words are marked, in this order. @throws with what is marked instead. */
export async function waitForMarks(
  page: DrivenPage,
  words: readonly string[],
  timeoutMs = 20_000,
): Promise<readonly Mark[]> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const marks = await marksOf(page);
    const texts = marks.map((mark) => mark.text);
    if (JSON.stringify(texts) === JSON.stringify(words)) return marks;
    if (Date.now() > deadline) throw new Error(`marked: ${JSON.stringify(texts)}, awaited: ${JSON.stringify(words)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The middle of a mark's first line. */
export function middleOf(mark: Mark | undefined): { readonly x: number; readonly y: number } {
  const [rect] = mark?.rects ?? [];
  if (!rect) throw new Error('nothing is marked there');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
