/** The fields of a query, `speaker:india kind:finding topic:hlr`, read and switched for the chips that stand for them. */

export type FieldName = 'speaker' | 'kind' | 'topic';

export interface Field {
  readonly name: FieldName;
  readonly value: string;
}

/** A field ends at white space; its value may stand in quotation marks. */
const FIELD = /(?<!\S)(speaker|kind|topic):("[^"]*"|\S+)/giu;

export function readFields(query: string): readonly Field[] {
  return [...query.matchAll(FIELD)].map(([, name = '', value = '']) => ({
    name: name.toLowerCase() as FieldName,
    value: value.replaceAll('"', ''),
  }));
}

export function hasField(query: string, field: Field): boolean {
  return readFields(query).some((other) => isSame(other, field));
}

/** Adds the field at the end of the query, or takes it out wherever it stands. */
export function toggleField(query: string, field: Field): string {
  if (!hasField(query, field)) return `${query.trimEnd()} ${field.name}:${field.value}`.trimStart();
  const without = query.replace(FIELD, (whole, name: string, value: string) =>
    isSame({ name: name.toLowerCase() as FieldName, value: value.replaceAll('"', '') }, field) ? '' : whole,
  );
  return without.replace(/\s{2,}/gu, ' ').trim();
}

function isSame(a: Field, b: Field): boolean {
  return a.name === b.name && a.value.toLowerCase() === b.value.toLowerCase();
}
