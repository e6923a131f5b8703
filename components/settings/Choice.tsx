import type { JSX } from 'preact';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it means for the reader, where the label alone does not say. */
  readonly hint?: string;
}

interface Props<T extends string> {
  /** Also the group's name in the form: one word, unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few: native radio buttons, so that arrow keys, forced colours and screen readers need nothing of ours. */
export function Choice<T extends string>({ name, legend, options, value, onChange }: Props<T>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
