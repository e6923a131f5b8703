/** The words for each choice, in the order in which the page shows them. */
import type { Settings } from '../../browser/settings-schema.ts';
import type { Option } from './Choice.tsx';

type Options<K extends keyof Settings> = Settings[K] extends string ? readonly Option<Settings[K]>[] : never;

export const modes: Options<'mode'> = [
  { value: 'automatic', label: 'Every page, by itself' },
  { value: 'on-click', label: 'Only when I press its button', hint: 'Until then nothing on a page is read.' },
];

export const sensitivities: Options<'sensitivity'> = [
  { value: 'judged', label: 'Names that speak of the subject', hint: 'The words around a name decide.' },
  {
    value: 'every-name',
    label: 'Every name',
    hint: 'Also those that probably mean something else; these are marked faintly.',
  },
];

export const densities: Options<'density'> = [
  { value: 'all', label: 'Each time it is named' },
  { value: 'first-in-section', label: 'The first time in each section' },
];

export const markStyles: Options<'markStyle'> = [
  { value: 'underline', label: 'Dotted underline' },
  { value: 'tint', label: 'Tint', hint: 'Softer, and harder to see on some pages.' },
  { value: 'both', label: 'Both' },
];

export const openings: Options<'openBy'> = [
  { value: 'hover', label: 'Rest the pointer on a mark, or click it' },
  { value: 'click', label: 'Click only' },
  { value: 'modifier', label: 'Hold Shift while resting or clicking', hint: 'Plain clicks stay with the page.' },
];

export const themes: Options<'theme'> = [
  { value: 'auto', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
