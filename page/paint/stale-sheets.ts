/**
 * What an earlier copy of the script left behind. After an update Firefox injects the new script into open tabs and ends
 * the old one without a word: its sheets and highlights stay. They are known by their shape, for their names are random.
 */

const RULES = '(?:(?::root)?::highlight\\(h[0-9a-z]+\\) ?\\{[^}]*\\} ?)+';
const OURS = new RegExp(
  `^@media not print ?\\{ ?${RULES}(?:@media \\(forced-colors: ?active\\) ?\\{ ?${RULES}\\} ?)?\\}$`,
  'u',
);
const NAMES = /::highlight\((h[0-9a-z]+)\)/gu;

/** Takes the left-overs off a document or shadow root. */
export function removeStaleSheets(root: Document | ShadowRoot): void {
  const sheets = Array.from(root.adoptedStyleSheets);
  const stale = sheets.filter((sheet) => OURS.test(textOf(sheet)));
  if (stale.length === 0) return;
  for (const sheet of stale)
    for (const [, name] of textOf(sheet).matchAll(NAMES)) if (name) CSS.highlights.delete(name);
  root.adoptedStyleSheets = sheets.filter((sheet) => !stale.includes(sheet));
}

function textOf(sheet: CSSStyleSheet): string {
  const rule = sheet.cssRules.length === 1 ? sheet.cssRules[0] : undefined;
  return rule?.cssText.replaceAll(/\s+/gu, ' ') ?? '';
}
