/** How files are named, how long they may be, and where they stand. */
import { describe, expect, it } from 'vitest';
import { listPaths, productFolders, readSources } from './project-files.ts';

const MAX_LINES = 300;

const folders = [...productFolders, 'public', 'tests', 'scripts', '.github', '.ci'];

const topFiles = [
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'biome.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** A text for people, such as README.md. */
const isTopText = (path: string) => /^[A-Z_]+\.md$/.test(path);

/** Names that say nothing of what is inside. */
const empty = /(?:^|[/-])(?:utils?|helpers?|common|misc|managers?)(?:[./-]|$)/;

function isLong(text: string): boolean {
  return text.trimEnd().split('\n').length > MAX_LINES;
}

/** `kebab-case.ts` (`.d`, `.test` may follow); `.tsx` likewise, or `PascalCase.tsx` where it exports components. */
function isWellNamed(path: string, text: string): boolean {
  const [name = '', extension = ''] = (path.split('/').at(-1) ?? '').split(/(?<=^[^.]+)\./);
  if (!/^(?:(?:config|d|test)\.)?(?:tsx?|mts|mjs)$/.test(extension)) return true;
  if (/^[A-Z]/.test(name)) return extension === 'tsx' && /export (?:function|const) [A-Z]/.test(text);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name !== 'index';
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
    const [nested, top] = [paths.filter((path) => path.includes('/')), paths.filter((path) => !path.includes('/'))];
    expect(nested.filter((path) => !folders.includes(path.split('/')[0] ?? ''))).toEqual([]);
    expect(top.filter((path) => !topFiles.includes(path) && !isTopText(path))).toEqual([]);
  });

  it('have names that say what is inside, and none gathers up others', () => {
    const sources = readSources([...productFolders, 'scripts', 'tests']);
    const offences = sources.filter(({ path, text }) => !isWellNamed(path, text) || empty.test(path));
    expect(offences.map(({ path }) => path)).toEqual([]);
    const component = 'export function Card() {}';
    expect(isWellNamed('components/Card.tsx', component)).toBe(true);
    expect(isWellNamed('components/Card.tsx', 'export function drawCard() {}')).toBe(false);
    const bad = [
      'components/side_view.tsx',
      'page/HitTest.ts',
      'engine/index.ts',
      'page/hit_test.ts',
      'page/hitTest.test.ts',
    ];
    expect(bad.filter((path) => isWellNamed(path, component))).toEqual([]);
    expect(['page/utils.ts', 'engine/text-helpers.ts', 'browser/common/x.ts'].every((path) => empty.test(path))).toBe(
      true,
    );
  });
});
