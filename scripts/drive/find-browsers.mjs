/**
 * Where a browser stands on this machine. Plain JavaScript: `setup.mjs` asks before anything is installed.
 * An executable is looked for in the environment, on PATH, in the usual places, and among what was downloaded before.
 */
import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Downloads of this project, out of the way of everything else. */
export const downloads = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));

/** Google Chrome is not among them: since version 137 it takes no extension from the command line. */
const places = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge'],
    files: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    downloaded: ['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing'],
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/bin/firefox',
      '/usr/lib/firefox/firefox',
      '/opt/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    downloaded: ['firefox', 'firefox.exe'],
  },
};

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null} Path of an executable, or null where there is none.
 */
export function findBrowser(name) {
  const { variable, commands, files, downloaded } = places[name];
  const named = process.env[variable];
  if (named) return usable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...files].find(usable) ?? downloadsOf(name).flatMap((at) => search(at, downloaded))[0] ?? null;
}

/** The environment variable that names the executable of a browser. */
export function variableOf(name) {
  return places[name].variable;
}

function usable(file) {
  try {
    accessSync(file, constants.X_OK);
    // A snap sees neither the temporary profile nor the extension's folder.
    return statSync(file).isFile() && !/[\\/]snap[\\/]/.test(realpathSync(file)) && !isSnapStub(file);
  } catch {
    return false;
  }
}

/** Ubuntu's `/usr/bin/firefox` and `chromium-browser` are small shell scripts that call the snap. */
function isSnapStub(file) {
  return statSync(file).size < 4096 && ['/usr/bin/firefox', '/usr/bin/chromium-browser'].includes(file) && hasSnap();
}

function hasSnap() {
  try {
    return statSync('/usr/bin/snap').isFile();
  } catch {
    return false;
  }
}

function downloadsOf(name) {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  ].filter(Boolean);
  // Playwright's own Firefox is patched and speaks another protocol: only its Chromium serves.
  const fromPlaywright = name === 'chromium' ? caches.flatMap((at) => children(at, /^chromium-\d+$/)) : [];
  return [join(downloads, name), ...fromPlaywright.sort().reverse()];
}

function children(folder, pattern) {
  try {
    return readdirSync(folder)
      .filter((entry) => pattern.test(entry))
      .map((entry) => join(folder, entry));
  } catch {
    return [];
  }
}

/** Executables of these names, anywhere a few folders down: the archives differ by version and system. */
function search(folder, names, depth = 6) {
  if (depth < 0) return [];
  const found = names.map((name) => join(folder, name)).filter(usable);
  if (found.length > 0) return found;
  return children(folder, /./)
    .filter(isFolder)
    .flatMap((child) => search(child, names, depth - 1));
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
