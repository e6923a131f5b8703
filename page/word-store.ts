/**
 * Where the words of one frame lie, by language: each language is a script of its own, brought in when a text asks for
 * it, and puts its words here, in the isolated world's own `globalThis`, where no page looks.
 */

const KEY = 'on-record.words';

/** By language tag, as they were packed. */
type Store = Record<string, string>;

function world(): Record<symbol, Store | undefined> {
  return globalThis as unknown as Record<symbol, Store | undefined>;
}

/** What has been brought in so far. */
export function storedWords(): Readonly<Store> {
  return world()[Symbol.for(KEY)] ?? {};
}

/** The text of the script that brings the words of one language in. The browser sends back what a script ends with: nothing. */
export function storingScript(tag: string, packed: string): string {
  const store = `(globalThis[Symbol.for(${JSON.stringify(KEY)})] ??= {})`;
  return `${store}[${JSON.stringify(tag)}] = ${JSON.stringify(packed)};\nvoid 0;\n`;
}
