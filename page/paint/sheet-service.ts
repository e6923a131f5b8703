/**
 * One constructed style sheet, adopted by the document and by each shadow tree with a mention: in Firefox a document's
 * `::highlight()` rule does not reach into shadow trees, in Chromium it is handed down from the root. No element is made,
 * and a page's content security policy does not concern it. A page that assigns `adoptedStyleSheets` anew gets ours added
 * again.
 */
import { removeStaleSheets } from './stale-sheets.ts';

export interface SheetService {
  serve(root: Document | ShadowRoot): void;
  replace(css: string): void;
  /** Adopts the sheet again where it was taken away. */
  check(): void;
}

/** As in the registry: a page that keeps removing the sheet wins. */
const MOST_ADOPTIONS = 6;

export function createSheetService(css: string, signal: AbortSignal): SheetService {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const adoptions = new WeakMap<Document | ShadowRoot, number>();
  const served = new Set<WeakRef<Document | ShadowRoot>>();

  function serve(root: Document | ShadowRoot): void {
    // A sheet is its document's: the browser throws where a shadow tree has been moved into another.
    if ((root.ownerDocument ?? root) !== document) return;
    if (signal.aborted || sheetsOf(root).includes(sheet)) return;
    const count = adoptions.get(root) ?? 0;
    if (count >= MOST_ADOPTIONS) return;
    if (count === 0) {
      served.add(new WeakRef(root));
      removeStaleSheets(root);
    }
    adoptions.set(root, count + 1);
    root.adoptedStyleSheets = [...sheetsOf(root), sheet];
  }

  signal.addEventListener('abort', () => {
    for (const ref of served) {
      const root = ref.deref();
      if (root) root.adoptedStyleSheets = sheetsOf(root).filter((other) => other !== sheet);
    }
  });
  return {
    serve(root) {
      serve(document);
      serve(root);
    },
    replace: (next) => sheet.replaceSync(next),
    check() {
      for (const ref of served) {
        const root = ref.deref();
        if (root) serve(root);
        else served.delete(ref);
      }
    },
  };
}

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return Array.from(root.adoptedStyleSheets);
}
