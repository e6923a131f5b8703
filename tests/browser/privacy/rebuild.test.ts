/**
 * Whoever rebuilds a package gets the same bytes: in another folder, time zone, language and file mode. This is what lets a
 * store's reviewer, or any reader, check that what is shipped is what stands in the source.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, packageFolder, packageNames, root } from './packages.ts';

const BUILD_TIMEOUT_MS = 180_000;

const places = [
  { name: 'one', zone: 'Pacific/Kiritimati', language: 'C', mask: '0022' },
  { name: 'another place', zone: 'America/Los_Angeles', language: 'tr_TR.UTF-8', mask: '0077' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));

/** The files that git would give to somebody else; installing is left out, for the lock file fixes what it gives. */
function copySource(to: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    // What was deleted and not yet committed is listed and not there.
    cpSync(join(root, file), join(to, file), { force: true, errorOnExist: false, recursive: false });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

function hashes(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}

beforeAll(() => {
  for (const { name, zone, language, mask } of places) {
    const to = join(folder, name);
    copySource(to);
    for (const target of packageNames)
      execFileSync(
        'sh',
        ['-c', `umask ${mask} && exec node node_modules/wxt/bin/wxt.mjs build -b ${target.toLowerCase()}`],
        {
          cwd: to,
          env: {
            ...process.env,
            TZ: zone,
            LC_ALL: language,
            NODE_ENV: 'production',
            WXT_TELEMETRY: '0',
            ON_RECORD_TEST: '',
          },
          stdio: 'pipe',
        },
      );
  }
}, BUILD_TIMEOUT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(packageNames)('the %s package is the same, byte for byte, wherever it is built', (name) => {
  const built = places.map((place) =>
    hashes(filesOf(join(folder, place.name, '.output', `${name.toLowerCase()}-mv3`))),
  );
  expect(Object.keys(built[0] ?? {})).toContain('manifest.json');
  expect(built[1]).toEqual(built[0]);
  expect(hashes(filesOf(packageFolder(name)))).toEqual(built[0]);
});
