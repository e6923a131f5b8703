/** Reads a labelled JSON Lines file, and checks each line by a schema. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Line } from './types.ts';

/** What is wrong with the input, in one line for the person at the terminal. */
export class BadInput extends Error {}

export function readLines(file: string): Line[] {
  return readText(file)
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }) => {
      try {
        return { number, json: JSON.parse(text) };
      } catch {
        throw new BadInput(`${file}:${number}: not a line of JSON`);
      }
    });
}

export function parseLine<S extends v.GenericSchema>(schema: S, line: Line, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, line.json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadInput(`${file}:${line.number}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`${file}: cannot be read`);
  }
}
