import type { ChosenPassages } from './build-card-view.ts';

/** The same choice with one passage foremost on its side: a card for quoted words shows the passage they are of. */
export function leadWith(chosen: ChosenPassages, passage: string): ChosenPassages {
  const first = <T extends { readonly passage: string }>(ranked: readonly T[]): readonly T[] =>
    ranked.toSorted((one, other) => Number(other.passage === passage) - Number(one.passage === passage));
  return { ...chosen, statements: first(chosen.statements), findings: first(chosen.findings) };
}
