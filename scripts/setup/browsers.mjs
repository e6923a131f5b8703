/** Makes sure that a browser is there: one that is installed, else Debian's own, else a download. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, findBrowser, variableOf } from '../drive/find-browsers.mjs';
import { environment, projectNode, say } from './dependencies.mjs';
import { SetupError } from './setup-error.mjs';

const titles = { chromium: 'Chromium', firefox: 'Firefox' };
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

export function ensureBrowser(name, folder) {
  if (findBrowser(name)) return;
  const variable = variableOf(name);
  if (process.env[variable]) {
    throw new SetupError(`${variable} names no executable: ${process.env[variable]}`);
  }
  say(`installing ${titles[name]} …`);
  if (isDebianRoot()) installPackage(debianPackages[name]);
  if (!findBrowser(name)) download(name, folder);
  if (!findBrowser(name)) {
    throw new SetupError(
      `no ${titles[name]} on this machine, and none could be installed: install it, or name its executable in ${variable}`,
    );
  }
}

/** Ubuntu's packages of these names are snaps, which see neither a temporary profile nor the extension's folder. */
function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID="?debian"?$/m.test(release);
}

function installPackage(name) {
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', name], options);
}

function download(name, folder) {
  const isRoot = process.getuid?.() === 0;
  const [tool, args] =
    name === 'chromium'
      ? ['playwright/cli.js', ['install', ...(isRoot ? ['--with-deps'] : []), '--no-shell', 'chromium']]
      : // Playwright's Firefox is patched and speaks no WebDriver BiDi; this is Mozilla's own.
        ['@puppeteer/browsers/lib/cjs/main-cli.js', ['install', 'firefox@stable', '--path', join(downloads, name)]];
  spawnSync(projectNode(folder), [join(folder, 'node_modules', tool), ...args], {
    stdio: ['ignore', 2, 2],
    env: environment(folder),
  });
}
