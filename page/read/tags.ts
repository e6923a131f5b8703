/**
 * What an element does to the text around it, by its tag: cheap, and right for nearly all pages. The computed style is
 * asked only where words of different elements touch (`seams.ts`), and for mentions.
 */

/** Not prose, or what a person types: never read. A gap is left, so that no word is joined across. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
  'input',
  'select',
  'datalist',
  'option',
  'optgroup',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'img',
  'math',
  'meter',
  'progress',
  // Identifiers and keys, not sentences. `pre` is read all the same: it holds plain-text documents, letters and
  // poems, and where it holds a program there is nearly always a `code` inside.
  'code',
  'kbd',
  'samp',
  'var',
  // Note numbers stand directly at the word they belong to: with their text, "NSO" would read "NSO2".
  'sup',
  'sub',
  // SVG's own unseen text.
  'desc',
  'metadata',
]);

/** The pronunciation above ruby text: left out without a gap, for the words go on beneath it. */
const TRANSPARENT = new Set(['rt', 'rp', 'rtc']);

const BLOCKS = `
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary
  table tbody td tfoot th thead tr ul xmp button slot
  br
  svg text foreignObject g`;

/** `custom`: an element with a dash in its name; whether it is a box of its own, only its style can tell. */
export type TagKind = 'unread' | 'transparent' | 'block' | 'inline' | 'custom';

const kinds = new Map<string, TagKind>();
// `br` parts names like a new paragraph would; each `text` of an SVG is a line of its own.
for (const tag of BLOCKS.trim().split(/\s+/u)) kinds.set(tag, 'block');
for (const tag of UNREAD) kinds.set(tag, 'unread');
for (const tag of TRANSPARENT) kinds.set(tag, 'transparent');

/** @param localName as `Element.localName` gives it. */
export function kindOf(localName: string): TagKind {
  return kinds.get(localName) ?? (localName.includes('-') ? 'custom' : 'inline');
}
