/** The commands that people are told of exist, and bad input gets one clear line and exit code 2. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFolder } from './project-files.ts';

const commands = ['start', 'test', 'eval', 'bench', 'build', 'zip'];

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...more };
    execFile(process.execPath, [`${projectFolder}scripts/${script}`, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(`${projectFolder}package.json`, 'utf8'));

  it.each(commands)('npm run %s sets everything up by itself', (command) => {
    expect(scripts[command]).toBe(`node scripts/setup.mjs ${command}`);
    expect(existsSync(`${projectFolder}scripts/${command}.ts`)).toBe(true);
  });

  it('leave stdout to themselves: npm prints no banner above JSON', () => {
    expect(readFileSync(`${projectFolder}.npmrc`, 'utf8')).toMatch(/^loglevel=silent$/m);
  });

  it('are what continuous integration runs', () => {
    expect(readFileSync(`${projectFolder}.ci/run`, 'utf8')).toContain('npm test');
    expect(readFileSync(`${projectFolder}.github/workflows/test.yml`, 'utf8')).toContain('.ci/run');
  });
});

describe('bad input gets one line that names it, and exit code 2', () => {
  it.each([
    ['setup.mjs', ['nonsense'], 'nonsense'],
    ['start.ts', ['no-such-file.html'], 'no-such-file.html'],
    ['start.ts', ['data'], 'data is no file'],
    ['start.ts', ['--nonsense'], '--nonsense'],
    ['start.ts', ['--browser', 'netscape'], 'netscape'],
    ['start.ts', ['--browser'], '--browser'],
    ['start.ts', ['README.md', 'LICENSE'], 'LICENSE'],
    ['start.ts', ['ftp://example.com/page.html'], 'ftp://example.com'],
    ['start.ts', ['file:///no/such/page.html'], 'file:///no/such/page.html'],
    ['test.ts', ['--watch'], '--watch'],
    ['test.ts', ['no-test-has-this-name'], 'no-test-has-this-name'],
    ['build.ts', ['safari'], 'safari'],
    ['zip.ts', ['--fast'], '--fast'],
  ] as const)('%s %j', async (script, args, named) => {
    const { code, stdout, stderr } = await run(script, args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});

describe('a browser that is named and not there', () => {
  it.each([
    ['CHROMIUM', ['start']],
    ['FIREFOX', ['start', '--browser', 'firefox']],
    ['FIREFOX', ['start', '--browser=firefox']],
    ['FIREFOX', ['test']],
  ] as const)('%s stops %j with one line', async (variable, args) => {
    const { code, stdout, stderr } = await run('setup.mjs', args, { [variable]: '/no/such/browser' });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `on-record: ${variable} names no executable: /no/such/browser\n`,
    });
  });
});
