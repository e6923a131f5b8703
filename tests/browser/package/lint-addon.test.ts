import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { outputFolder } from '../../../scripts/build-extension.ts';
import { lintAddon, withoutAllowed } from '../../../scripts/lint-addon.ts';

const manifest = {
  manifest_version: 3,
  name: 'Known bad',
  version: '1',
  browser_specific_settings: {
    gecko: {
      id: 'bad@on-record.invalid',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { scripts: ['background.js'] },
};

const folders: string[] = [];
function writePackage(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-package-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("Mozilla's linter", () => {
  it('finds nothing in the Firefox package beyond what is allowed with a reason', async () => {
    expect(withoutAllowed(await lintAddon(outputFolder('firefox', 'shipped')))).toEqual([]);
  });

  it('finds eval, a broken manifest and a second innerHTML in packages known to be bad', async () => {
    const evals = writePackage({ 'manifest.json': JSON.stringify(manifest), 'background.js': 'eval(location.hash);' });
    expect(withoutAllowed(await lintAddon(evals)).map(({ code }) => code)).toContain('DANGEROUS_EVAL');
    const nameless = writePackage({
      'manifest.json': JSON.stringify({ ...manifest, name: undefined }),
      'background.js': '',
    });
    expect(withoutAllowed(await lintAddon(nameless)).map(({ kind }) => kind)).toContain('error');
    const twice = 'document.body.innerHTML = location.hash; document.head.innerHTML = location.search;';
    const assigning = writePackage({ 'manifest.json': JSON.stringify(manifest), 'background.js': twice });
    expect(withoutAllowed(await lintAddon(assigning)).map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
  });
});
