/** Bundles a page's side of the bench as one classic script, with the very modules that the extension ships. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dossierPlugin } from '../dossier-plugin.ts';

/** @param entry a file of `in-page/`. */
export async function bundleInPage(entry = 'main.ts'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [dossierPlugin()],
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`./in-page/${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'onRecordBench',
        fileName: 'bench',
      },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error('bench: the bundler watched instead of building');
  return result.output[0].code;
}
