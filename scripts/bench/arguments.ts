/** What `npm run bench` may be told. */
import { parseArgs } from 'node:util';

export interface BenchArguments {
  readonly json: boolean;
  /** Small pages only and fewer rounds: to see that the bench works, not to quote. */
  readonly quick: boolean;
  readonly out: string;
}

/** @throws Error with one line that names the unknown option. */
export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      out: { type: 'string', default: '.output/bench.json' },
    },
  });
  return values;
}
