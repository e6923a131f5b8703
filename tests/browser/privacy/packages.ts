/** The packages as they were built: `wxt build` leaves one folder a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const packageNames = ['Chrome', 'Edge', 'Firefox'] as const;
export type PackageName = (typeof packageNames)[number];

/** @throws when the package has not been built. */
export function packageFolder(name: PackageName): string {
  const folder = join(root, '.output', `${name.toLowerCase()}-mv3`);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: run wxt build -b ${name.toLowerCase()}`);
  return folder;
}

export interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly world?: string }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly [key: string]: unknown;
}

export function readManifest(name: PackageName): Manifest {
  return JSON.parse(readFileSync(join(packageFolder(name), 'manifest.json'), 'utf8')) as Manifest;
}

/** All files of a folder by their paths within it, in code-unit order. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}
