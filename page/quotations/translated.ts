/**
 * Whether a machine has translated the page: then its words are nobody's, and cannot be compared. Chrome and Edge set a
 * class on the root and wrap words in nested `<font>`; Firefox changes the root's `lang`.
 */
import { queryAll } from '../read/dom.ts';

/** Google's translation, also as a script of the page's own, nests two; old pages do not with these attributes. */
const WRAPPED = 'font[dir="auto"] > font[dir="auto"], font[style*="vertical-align: inherit"] > font';

/** Asked first: browsers keep the answer, and pages that change their root's class all the time have no such element. */
function hasFonts(): boolean {
  return document.getElementsByTagName('font').length > 0;
}

export interface TranslationWatch {
  readonly isTranslated: boolean;
}

/** @param onChange called when the answer has changed. */
export function watchTranslation(onChange: () => void, signal: AbortSignal): TranslationWatch {
  const language = document.documentElement?.lang ?? '';
  let isTranslated = look();

  function look(): boolean {
    const root = document.documentElement;
    if (!root) return false;
    const classes = root.getAttribute('class') ?? '';
    const hasTurned = language !== '' && root.lang !== '' && root.lang !== language;
    return (
      /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/u.test(classes) ||
      hasTurned ||
      (hasFonts() && queryAll(document, WRAPPED).length > 0)
    );
  }

  const observer = new MutationObserver(() => {
    const now = look();
    if (now === isTranslated) return;
    isTranslated = now;
    onChange();
  });
  if (document.documentElement)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    get isTranslated() {
      return isTranslated;
    },
  };
}
