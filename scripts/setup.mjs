/**
 * What every npm script of this project runs first, on a fresh clone as on the hundredth run:
 *
 *     node scripts/setup.mjs COMMAND [arguments]
 *
 * installs the dependencies where they are missing or older than the lock file, finds or installs the browsers that the
 * command drives, and hands over to `scripts/COMMAND.ts`, on the Node that the project brings. Plain JavaScript for
 * Node 20, without a dependency, because nothing is installed yet when it starts. Installations talk on stderr: stdout
 * belongs to the command.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './setup/browsers.mjs';
import { ensureDependencies, environment, projectNode } from './setup/dependencies.mjs';
import { SetupError } from './setup/setup-error.mjs';

/** Which browsers a command drives, given its arguments. */
const commands = {
  start: (args) => [wantsFirefox(args) ? 'firefox' : 'chromium'],
  test: () => ['chromium', 'firefox'],
  eval: () => [],
  bench: () => ['chromium'],
  build: () => [],
  zip: () => [],
};

const folder = fileURLToPath(new URL('..', import.meta.url));

function wantsFirefox(args) {
  return args.some((arg, at) => arg === '--browser=firefox' || (arg === 'firefox' && args[at - 1] === '--browser'));
}

/** Resolves to the command's exit code. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(projectNode(folder), [`${folder}scripts/${command}.ts`, ...args], {
      stdio: 'inherit',
      env: environment(folder),
    });
    // Ctrl+C reaches the command by itself; this process waits until it has put its browser away.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)));
  });
}

async function main([command, ...args]) {
  const browsersOf = Object.hasOwn(commands, command ?? '') ? commands[command] : null;
  if (!browsersOf || !existsSync(`${folder}scripts/${command}.ts`)) {
    throw new SetupError(
      `unknown command ${JSON.stringify(command ?? '')}: one of ${Object.keys(commands).join(', ')}`,
      2,
    );
  }
  ensureDependencies(folder);
  for (const name of browsersOf(args)) ensureBrowser(name, folder);
  return run(command, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`on-record: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
