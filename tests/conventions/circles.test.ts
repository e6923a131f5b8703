/** No file imports, by whatever way round, itself: not even a type, for files that need each other are one. */
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports-of.ts';
import { type ProjectFile, productFolders, readSources } from './project-files.ts';

/** The circles that a walk through the imports closes, each as the files on it. */
function circlesOf(files: readonly ProjectFile[]): readonly string[] {
  const imports = new Map(
    files.map(({ path, text }) => [path, importsOf(text).map((target) => resolve(path, target))]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const at = way.indexOf(path);
    if (at !== -1) circles.push([...way.slice(at), path].join(' > '));
    if (at !== -1 || done.has(path)) return;
    way.push(path);
    for (const target of imports.get(path) ?? []) visit(target);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return circles;
}

function resolve(path: string, target: string): string {
  return target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
}

it('imports go in no circle', () => {
  const files = readSources([...productFolders, 'scripts', 'tests']);
  expect(files.length).toBeGreaterThan(50);
  expect(circlesOf(files)).toEqual([]);
});

it('would be told of one among three files, types included', () => {
  const file = (path: string, target: string): ProjectFile => ({ path, text: `import type { A } from '${target}';` });
  const files = [file('engine/a.ts', './b/b.ts'), file('engine/b/b.ts', '../c.ts'), file('engine/c.ts', './a.ts')];
  expect(circlesOf(files)).toEqual(['engine/a.ts > engine/b/b.ts > engine/c.ts > engine/a.ts']);
  expect(circlesOf(files.slice(1))).toEqual([]);
});
