import { lexicon } from 'virtual:dossier/lexicon';
import { expect, it } from 'vitest';
import { buildGate, NO_WORD } from '../../../engine/match/gate.ts';
import { packGate, unpackGate } from '../../../engine/match/pack-gate.ts';
import { nameGate, nameWords } from '../../../engine/reading/gates.ts';

const gate = nameGate(lexicon());

it.each([
  ['a name in capitals that runs on into the next block', 'Groups: NSOspyware makers'],
  ['a long name in small letters after a block without white space', 'the endpegasus'],
  ['a name that its ruby text cuts off', 'NSOen-es-oh Group'],
])('lets %s through', (_, text) => {
  expect(gate(text)).not.toBe(NO_WORD);
});

it('turns away words that only begin like a short name', () => {
  expect(gate('An Independent Index of the fashion industry')).toBe(NO_WORD);
});

it('is the same after it was packed for the script that every page loads', () => {
  const words = nameWords(lexicon());
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  const unpacked = unpackGate(packGate(words));
  expect(unpacked.toSorted(byKey)).toEqual(words.toSorted(byKey));
  const gate = buildGate(unpacked);
  expect(['A report on Pegasus', 'A report on horses'].map(gate)).toEqual([true, false]);
});
