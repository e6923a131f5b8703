/** Whether a document of this MIME type is text that can be read: a PDF in the browser's viewer, or an image, is none. */
export function isReadableType(contentType: string): boolean {
  return /^(text\/|application\/(xhtml|xml|json)|image\/svg)|\+(xml|json)$/.test(contentType);
}
