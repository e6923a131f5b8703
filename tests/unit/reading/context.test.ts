import { expect, test } from 'vitest';
import { shownContext } from '../../../engine/reading/shown-context.ts';
import { entryOf } from '../../../page/annotator/mention-entry.ts';

type Found = Parameters<typeof entryOf>[0];

const shownIn = (text: string): string => {
  const start = text.indexOf('Pegasus');
  const end = start + 'Pegasus'.length;
  const judged = { topic: 'pegasus', start, end, score: 1, reasons: [], mention: true };
  const entry = entryOf({ id: 1, block: { text }, text: 'Pegasus', judged } as unknown as Found);
  const shown = shownContext(entry);
  expect(shown.text.slice(shown.start, shown.end)).toBe('Pegasus');
  expect(entry.context.slice(entry.start, entry.end)).toBe('Pegasus');
  return shown.text;
};
const words = (count: number): string => 'word '.repeat(count).trim();

test('a name is shown in its own sentence, whole', () => {
  expect(shownIn('One. Two Pegasus three! Four.')).toBe('Two Pegasus three!');
  expect(shownIn('Two Pegasus three')).toBe('Two Pegasus three');
  expect(shownIn(`One. ${words(60)} Pegasus ${words(60)}. Four.`)).toBe(`${words(60)} Pegasus ${words(60)}.`);
});

test('a sentence that is too long is cut between words, and both ends say so', () => {
  const shown = shownIn(`${words(200)} Pegasus ${words(200)}.`);
  expect(shown).toMatch(/^… (word )+Pegasus( word)+ …$/u);
  expect(shown.length).toBeGreaterThan(700);
});

test('what ends with the text right where the cut would be is not called cut', () => {
  const exactly = `${'x'.repeat(399)} Pegasus ${'y'.repeat(399)}`;
  expect(shownIn(exactly)).toBe(exactly);
  const head = `yes ${'x'.repeat(395)}`;
  expect(shownIn(`and ${head} Pegasus.`)).toBe(`… ${'x'.repeat(395)} Pegasus.`);
});

test('a script without blanks is cut between characters', () => {
  const shown = shownIn(`${'😀'.repeat(250)}aPegasusb${'𠮷'.repeat(250)}`);
  expect(shown).toMatch(/^… (😀)+aPegasusb(𠮷)+ …$/u);
});
