/** Bundles a fixture that uses a real framework from npm into one script, as sites do. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../../fixtures/faults/frameworks/', import.meta.url));

/** @param name of a file in `tests/fixtures/faults/frameworks/`, without its ending. */
export async function bundleFixture(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'svelte-fixture',
        load: (id) =>
          id.endsWith('.svelte')
            ? compile(readFileSync(id, 'utf8'), { filename: id, generate: 'client' }).js.code
            : null,
      },
    ],
    build: { write: false, minify: false, lib: { entry: `${folder}${name}.js`, formats: ['iife'], name: 'fixture' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`fixture ${name}: nothing was bundled`);
  return chunk.code;
}
