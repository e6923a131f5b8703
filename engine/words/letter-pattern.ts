/**
 * Regular expressions that know letters. An engine makes tables of hundreds of ranges of each `\p{…}`, of a literal three
 * times: when the script is parsed, when the literal is reached, and when it is first asked. They took two thirds of the
 * time in which the script starts that every page loads, and a quarter of the memory that it kept. So none is a literal,
 * none is made before it is asked, and texts whose letters are all ASCII are asked by a twin that knows no others.
 */

/** What of ASCII, and of the signs in `PLAIN`, has a property; to stand within a class. */
const IN_ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  Pd: '\\-–—',
};

/** Nothing but ASCII and the signs of English prose, which are in no word. */
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/;
const PROPERTY = /\\p\{([^}]*)\}/g;

/**
 * @param source a pattern with the flag `u`, in which every `\p{…}` stands in a class: `[\p{Lu}]`.
 * @returns what gives the expression by which a text is to be asked.
 */
export function letterPattern(source: string, flags = ''): (text: string) => RegExp {
  let plain: RegExp | null = null;
  let whole: RegExp | null = null;
  return (text) => {
    if (PLAIN.test(text)) {
      plain ??= new RegExp(inAscii(source), `${flags}u`);
      return plain;
    }
    whole ??= new RegExp(source, `${flags}u`);
    return whole;
  };
}

function inAscii(source: string): string {
  return source.replace(PROPERTY, (_, property: string) => IN_ASCII[property] ?? '');
}
