import type { JSX } from 'preact';
import { type Field, type FieldName, hasField, toggleField } from '../../engine/desk/query-fields.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { kindLabels } from '../desk/labels.ts';

interface Props {
  readonly record: DossierRecord;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The record by topic, speaker and kind: toggles for what can also be typed as `topic:india`. */
export function FieldChips({ record, query, onQuery }: Props): JSX.Element {
  const chips = { query, onQuery };
  return (
    <div class="chip-groups">
      <ChipGroup {...chips} name="topic" label="Topics" values={record.topics.map(({ key, label }) => [key, label])} />
      <ChipGroup
        {...chips}
        name="speaker"
        label="Speakers"
        values={record.speakers.map(({ id, name }) => [id, name])}
      />
      <ChipGroup {...chips} name="kind" label="Kinds" values={Object.entries(kindLabels)} />
    </div>
  );
}

interface GroupProps extends Omit<Props, 'record'> {
  readonly name: FieldName;
  readonly label: string;
  readonly values: readonly (readonly [value: string, label: string])[];
}

function ChipGroup({ name, label, values, query, onQuery }: GroupProps): JSX.Element {
  const id = `chips-${name}`;
  return (
    <section class="chip-group" aria-labelledby={id}>
      <h2 class="label" id={id}>
        {label}
      </h2>
      <ul class="chips">
        {values.map(([value, text]) => {
          const field: Field = { name, value };
          const on = hasField(query, field);
          return (
            <li key={value}>
              <button
                type="button"
                class="chip-button"
                aria-pressed={on}
                onClick={() => onQuery(toggleField(query, field))}
              >
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
