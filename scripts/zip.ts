/** `npm run zip`: the packages for the three stores and the archive of their sources, in `.output/`. */
import { readdirSync, statSync } from 'node:fs';
import { projectFolder, runWxt } from './build-extension.ts';
import { readArguments, runCommand, UsageError } from './command-line.ts';

await runCommand(async (args) => {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new UsageError(`zip takes no argument: ${positionals[0]}`);
  for (const target of ['chrome', 'edge', 'firefox']) await runWxt(['zip', '--browser', target], 'shipped');
  const folder = `${projectFolder}.output`;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.zip'))) {
    console.log(`.output/${name}: ${statSync(`${folder}/${name}`).size} bytes`);
  }
  return 0;
});
