/**
 * Puts generated text into a document between `<!-- table:NAME -->` and `<!-- /table:NAME -->`.
 * @throws Error when the document lacks the markers.
 */
export function putBetweenMarkers(document: string, name: string, text: string): string {
  const [opening, closing] = [`<!-- table:${name} -->`, `<!-- /table:${name} -->`];
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start === -1 || end < start) throw new Error(`the document has no markers ${opening} … ${closing}`);
  return `${document.slice(0, start + opening.length)}\n${text}\n${document.slice(end)}`;
}
