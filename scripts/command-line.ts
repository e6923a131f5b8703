/** Reads a command's arguments; what does not fit is one clear line and exit code 2. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The caller asked for something that cannot be: shown as one line, exit code 2. */
export class UsageError extends Error {}

/** @throws UsageError naming the argument. */
export function readArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node's message goes on with advice on how to pass it as a file name.
    throw new UsageError((error as Error).message.replace(/\. .*$/s, ''));
  }
}

/** Runs a command and sets the exit code: what it resolves to, 2 for bad usage, 1 for a fault of our own. */
export async function runCommand(command: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`on-record: ${isUsage ? error.message : (error as Error).stack}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
