import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageNames, readManifest, root } from './packages.ts';

/** Every top-level key that a package may have. A new one is a decision, and is added here. */
const KEYS = [
  'action',
  'author',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'externally_connectable',
  'homepage_url',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'options_ui',
  'permissions',
  'short_name',
  'side_panel',
  'sidebar_action',
  'version',
];

/** Rows of the README's table: permission → packages that ask for it. */
function permissionsInReadme(): ReadonlyMap<string, readonly string[]> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const section = /^## Permissions\n(?<body>[\s\S]*?)(?=^## |$(?![\s\S]))/mu.exec(readme)?.groups?.body ?? '';
  const rows = [...section.matchAll(/^\| `(?<permission>[^`]+)` +\| (?<packages>[^|]+) \| (?<why>[^|]{8,}) \|$/gmu)];
  return new Map(rows.map(({ groups }) => [groups?.permission ?? '', (groups?.packages ?? '').trim().split(', ')]));
}

describe.each(packageNames)('the %s package', (name) => {
  const manifest = readManifest(name);

  it('asks for exactly the permissions that the README explains', () => {
    const explained = [...permissionsInReadme()].filter(([, packages]) => packages.includes(name)).map(([key]) => key);
    expect([...manifest.permissions, ...manifest.host_permissions].sort()).toEqual(explained.sort());
  });

  it('reads no pages but those that it has permission for', () => {
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(manifest.host_permissions);
  });

  it('B17: offers pages no file of its own, and nobody a line to it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    if (name === 'Firefox') expect(manifest).not.toHaveProperty('externally_connectable');
    else expect(manifest.externally_connectable).toEqual({ ids: [] });
  });

  it('A17: runs nothing in the page’s own world', () => {
    for (const script of manifest.content_scripts) expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('has no key that nobody decided on: no optional permissions, no rules on requests, no split private mode', () => {
    expect(Object.keys(manifest).filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('lets its pages load their own files and connect to nothing', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    });
  });
});

describe('the Firefox package', () => {
  it('declares that no data is collected, in a Firefox that shows it', () => {
    expect(readManifest('Firefox').browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    });
  });
});
