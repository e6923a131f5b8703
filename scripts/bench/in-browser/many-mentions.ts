/** A page of many short paragraphs, each with a mention. */
import type { FileServer } from '../../drive/file-server.ts';

export const MENTIONS = 5_000;

const LINE = 'The spyware that NSO Group sells was found on a phone of a journalist.';

/** @returns its address. */
export function serveManyMentions(server: FileServer): string {
  const body = `<!doctype html><title>Spyware</title><body>${`<p>${LINE}</p>`.repeat(MENTIONS)}</body>`;
  server.route('/many-mentions.html', { body, headers: { 'content-type': 'text/html; charset=utf-8' } });
  return server.url('/many-mentions.html');
}
