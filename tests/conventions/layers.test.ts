/** Who may import whom: each layer only what stands below it, so that a second dossier, or a second browser, is no rewrite. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports-of.ts';
import { type ProjectFile, productFolders, readSources } from './project-files.ts';

/** Folders that a folder's files may import from, besides packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  data: ['data', 'engine'],
  engine: ['engine'],
  browser: ['browser', 'engine'],
  page: ['page', 'engine'],
  components: ['components', 'engine'],
  entrypoints: ['entrypoints', 'components', 'page', 'browser', 'engine'],
  // The benchmark measures the very code that reads and paints pages.
  scripts: ['scripts', 'engine', 'page'],
  tests: ['tests', 'scripts', 'entrypoints', 'components', 'page', 'browser', 'engine', 'data'],
};

/** The shape of the reader's choices is data, whoever shows them; what stores them is not. */
const shapes = ['browser/settings-schema.ts'];

const extensionApi = /^(wxt\/browser|webextension-polyfill|@wxt-dev\/.*)$/;

/** What is wrong with a file's imports, one line each. */
function faultsOf({ path, text }: ProjectFile): readonly string[] {
  const layer = path.split('/')[0] ?? '';
  return importsOf(text).flatMap((target) => {
    const say = (why: string) => [`${path} imports ${target}: ${why}`];
    if (target.startsWith('virtual:')) {
      return ['entrypoints', 'scripts', 'tests'].includes(layer) ? [] : say('only entrypoints load the dossier');
    }
    if (extensionApi.test(target)) {
      return ['browser', 'tests'].includes(layer) ? [] : say('only browser/ knows the extension API');
    }
    if (/^preact\b/.test(target)) {
      return ['components', 'entrypoints', 'tests'].includes(layer) ? [] : say('only components/ draw');
    }
    if (!target.startsWith('.')) return [];
    if (!/\.(ts|tsx|mjs|js|json|css|svg|html)(\?[a-z]+)?$/.test(target)) return say('name the file with its extension');
    const file = posix.join(posix.dirname(path), target);
    const folder = file.split('/')[0] ?? '';
    if (layer === 'components' && shapes.includes(file)) return [];
    return allowed[layer]?.includes(folder) ? [] : say(`${layer}/ may import ${allowed[layer]?.join(', ')}`);
  });
}

const offences: readonly ProjectFile[] = [
  { path: 'engine/a.ts', text: "import { b } from '../page/b.ts';" },
  { path: 'engine/a.ts', text: "export type { b } from '../data/b.ts';" },
  { path: 'page/a.ts', text: "import type {\n  B,\n} from '../browser/b.ts';" },
  { path: 'page/a.ts', text: "import { b } from '../components/b.ts';" },
  { path: 'components/a.tsx', text: "import { b } from '../page/b.ts';" },
  { path: 'components/a.tsx', text: "type B = import('../browser/b.ts').B;" },
  { path: 'browser/a.ts', text: "import { b } from '../components/B.tsx';" },
  { path: 'page/a.ts', text: "import { browser } from 'wxt/browser';" },
  { path: 'components/a.tsx', text: "import browser from 'webextension-polyfill';" },
  { path: 'page/a.ts', text: "import { render } from 'preact';" },
  { path: 'page/a.ts', text: "import { record } from 'virtual:dossier/record';" },
  { path: 'engine/a.ts', text: "import { b } from './b';" },
  { path: 'entrypoints/a.ts', text: "import '../scripts/b.ts';" },
  { path: 'scripts/a.ts', text: "import { b } from '../tests/b.ts';" },
];

describe('layers', () => {
  it('are held by every import', () => {
    const files = readSources([...productFolders, 'scripts', 'tests']);
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(faultsOf)).toEqual([]);
  });

  it.each(offences)('would not let $path say: $text', (offence) => {
    expect(faultsOf(offence)).toHaveLength(1);
  });
});
