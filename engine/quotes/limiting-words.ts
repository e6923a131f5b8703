/** Words such as "not" or "only": a cut that removes one may turn what was said. Which words they are is data. */

/** The phrases as keys in a row, for instance `['in', 'any', 'form']`. */
export function limitPhrases(phrases: readonly string[]): readonly (readonly string[])[] {
  return phrases.map((phrase) => phrase.toLowerCase().split(' '));
}

/** The limiting phrases among words in a row, each once, in the order in which they stand. */
export function findLimits(keys: readonly string[], limits: readonly (readonly string[])[]): string[] {
  const found = new Set<string>();
  for (const index of keys.keys())
    for (const phrase of limits)
      if (phrase.every((key, offset) => keys[index + offset] === key)) found.add(phrase.join(' '));
  return [...found];
}
