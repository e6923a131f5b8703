/** How files are named, how long they may be, and where they stand. */
import { describe, expect, it } from 'vitest';
import { listPaths, productFolders, readSources } from './project-files.ts';

const MAX_LINES = 300;

const folders = [...productFolders, 'public', 'tests', 'scripts', '.github', '.ci'];

/** Names that say nothing of what is inside. */
const empty = /(?:^|[/-])(?:utils?|helpers?|common|misc|managers?)(?:[./-]|$)/;

function isLong(text: string): boolean {
  return text.trimEnd().split('\n').length > MAX_LINES;
}

/** `kebab-case.ts` (`.d`, `.test` may follow), `PascalCase.tsx`; WXT wants `index.html` and `main.ts(x)`. */
function isWellNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  if (/\.tsx$/.test(name))
    return (
      /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name) ||
      (/^[a-z0-9-]+(\.test)?\.tsx$/.test(name) && !path.startsWith('components/'))
    );
  if (/\.(ts|mjs)$/.test(name))
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.config|\.d|\.test)?\.m?[tj]s$/.test(name) && name !== 'index.ts';
  return true;
}

describe('files', () => {
  const paths = listPaths();

  it(`have at most ${MAX_LINES} lines`, () => {
    const sources = readSources([...productFolders, 'scripts', 'tests']);
    expect(sources.filter(({ text }) => isLong(text)).map(({ path }) => path)).toEqual([]);
    expect(isLong('x\n'.repeat(MAX_LINES))).toBe(false);
    expect(isLong('x\n'.repeat(MAX_LINES + 1))).toBe(true);
  });

  it('stand in the folders that the project is made of', () => {
    const strange = paths.filter((path) => path.includes('/') && !folders.includes(path.split('/')[0] ?? ''));
    expect(strange).toEqual([]);
  });

  it('have names that say what is inside, and none gathers up others', () => {
    const own = paths.filter((path) => !path.startsWith('tests/fixtures/'));
    expect(own.filter((path) => !isWellNamed(path) || empty.test(path))).toEqual([]);
    expect(
      ['components/card.tsx', 'page/HitTest.ts', 'engine/index.ts', 'page/hit_test.ts'].filter(isWellNamed),
    ).toEqual([]);
    expect(['page/utils.ts', 'engine/text-helpers.ts', 'browser/common/x.ts'].every((path) => empty.test(path))).toBe(
      true,
    );
  });
});
