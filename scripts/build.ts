/** `npm run build`: the unpacked extension for Chrome, Edge and Firefox, in `.output/`. */
import { relative } from 'node:path';
import { buildExtension, projectFolder } from './build-extension.ts';
import { readArguments, runCommand, UsageError } from './command-line.ts';

await runCommand(async (args) => {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new UsageError(`build takes no argument: ${positionals[0]}`);
  for (const target of ['chrome', 'edge', 'firefox'] as const) {
    console.log(`${target}: ${relative(projectFolder, await buildExtension(target, 'shipped'))}`);
  }
  return 0;
});
