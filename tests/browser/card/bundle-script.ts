/** Bundles a page's script with the packages that it imports, for pages that are made up by a test. */
import { build } from 'vite';

const ENTRY = '\0page-script';

export async function bundleScript(source: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'page-script',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? source : null),
      },
    ],
    build: { write: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('the page’s script was not bundled');
  return bundle.output[0].code.replaceAll('</script', '<\\/script');
}
