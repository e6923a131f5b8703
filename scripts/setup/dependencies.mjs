/** Installs the npm dependencies exactly as locked, when what is installed is something else. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setup-error.mjs';

export function ensureDependencies(folder) {
  if (areInstalled(folder)) return;
  const modules = lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false });
  if (modules?.isSymbolicLink()) {
    say('node_modules is a link, and what it leads to is older than package-lock.json: left as it is');
    return;
  }
  say('installing dependencies …');
  // A lock file made where some platform's packages were missing is refused by `ci`; `install` still obeys it.
  const done = npm(folder, ['ci']) || npm(folder, ['install', '--no-save']);
  if (!done || !existsSync(join(folder, 'node_modules'))) {
    throw new SetupError('npm could not install the dependencies; its own words stand above');
  }
}

/** Whether every package of the lock file is there in that version, by npm's own record of what it installed. */
function areInstalled(folder) {
  const locked = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!locked || !installed || !existsSync(join(folder, 'node_modules', '.bin'))) return false;
  return Object.entries(locked).every(
    // Optional packages are mostly other platforms' binaries.
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Whether npm succeeded. Its output goes to stderr. */
function npm(folder, [command, ...more]) {
  // Development dependencies are what this project is made of, whatever NODE_ENV says.
  const args = [command, ...more, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const self = process.env.npm_execpath;
  const [program, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  const result = spawnSync(program, [...first, ...args], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && program === 'npm',
  });
  return result.status === 0;
}

/** The Node that runs TypeScript as it stands: the project's own, or this one where it can. */
export function projectNode(folder) {
  const own = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetupError(
    `Node ${process.versions.node} cannot run TypeScript, and npm did not install Node 24: run "npm rebuild node"`,
  );
}

export function environment(folder) {
  return {
    ...process.env,
    PATH: [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    WXT_TELEMETRY: '0',
  };
}

export function say(line) {
  process.stderr.write(`on-record: ${line}\n`);
}
