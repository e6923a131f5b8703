/** The files of the project, as its conventions see them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What goes into the extension. */
export const productFolders = ['entrypoints', 'components', 'page', 'browser', 'engine', 'data'] as const;

export interface ProjectFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Tracked files and those about to be, so that a new file is checked before its first commit; files just deleted are not. */
export function listPaths(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const list = (more: readonly string[]) =>
    execFileSync('git', [...args, ...more], { cwd: projectFolder, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  const deleted = new Set(list(['--deleted']).filter((path) => !isThere(path)));
  return list([]).filter((path) => !deleted.has(path));
}

function isThere(path: string): boolean {
  try {
    readFileSync(`${projectFolder}${path}`);
    return true;
  } catch {
    return false;
  }
}

/** Source files: TypeScript and JavaScript, without what was not written here. */
export function readSources(folders: readonly string[]): readonly ProjectFile[] {
  return listPaths()
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && folders.includes(path.split('/')[0] ?? ''))
    .filter((path) => !path.startsWith('tests/fixtures/'))
    .map((path) => ({ path, text: readFileSync(`${projectFolder}${path}`, 'utf8') }));
}

/** The code with its comments blanked out, every line in its place. Strings may hold `//` only after a colon. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, (line, before) => before + blank(line.slice(before.length)));
}
