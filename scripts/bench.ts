/** `npm run bench [-- --json] [--quick] [--out FILE]`: speed, side by side in one run. The parts stand in `bench/`. */
import { type BenchArguments, parseBenchArguments } from './bench/arguments.ts';
import { runBench } from './bench/run-bench.ts';

function readArguments(): BenchArguments | null {
  try {
    return parseBenchArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

const options = readArguments();
if (options) await runBench(options);
else process.exitCode = 2;
