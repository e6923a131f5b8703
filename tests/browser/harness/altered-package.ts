/** Packages that differ from what is shipped in one thing, so that a fault can be had at will. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A copy of the built package in a temporary folder, changed; the system clears such folders away. */
export async function alterPackage(builtFolder: string, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'on-record-')), basename(builtFolder));
  await cp(builtFolder, folder, { recursive: true });
  await change(folder);
  return folder;
}

/** Runs this source before every script of the package: in content scripts, the background, and its pages. */
export async function runFirst(folder: string, source: string): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js')))
    await writeFile(join(folder, file), `${source}\n${await readFile(join(folder, file), 'utf8')}`);
  await writeFile(join(folder, 'first.js'), source);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), html.replace('<head>', '<head><script src="/first.js"></script>'));
  }
}
