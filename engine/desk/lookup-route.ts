/**
 * Where the look-up stands, as the part of an address after `#`: `passage=nso/4`, `q=khashoggi`, `check=…`, or nothing.
 * Kept in the address so that a place in the record can be linked to, gone back to, and handed from one surface to another.
 */

export type LookupRoute =
  | { readonly view: 'start' }
  | { readonly view: 'results'; readonly query: string }
  | { readonly view: 'passage'; readonly id: string }
  /** A text to compare with the record word by word. */
  | { readonly view: 'check'; readonly text: string };

/** Never throws: an address that says nothing we know, or is badly encoded, is the start. */
export function parseRoute(hash: string): LookupRoute {
  const [, name, encoded] = /^#?(passage|q|check)=(.+)$/s.exec(hash) ?? [];
  const value = encoded === undefined ? null : decode(encoded);
  if (!value) return { view: 'start' };
  if (name === 'passage') return { view: 'passage', id: value };
  return name === 'check' ? { view: 'check', text: value } : { view: 'results', query: value };
}

/** With the leading `#`; empty at the start. Slashes of passage ids stay readable. */
export function formatRoute(route: LookupRoute): string {
  switch (route.view) {
    case 'start':
      return '';
    case 'results':
      return `#q=${encodeRoute(route.query)}`;
    case 'passage':
      return `#passage=${encodeRoute(route.id)}`;
    case 'check':
      return `#check=${encodeRoute(route.text)}`;
  }
}

function encodeRoute(value: string): string {
  // A lone surrogate, half a character cut off somewhere, would make the encoder throw.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%2F', '/');
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
