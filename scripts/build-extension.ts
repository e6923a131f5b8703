/** Builds the extension for one browser, by WXT, into `.output`. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './drive/find-browsers.mjs';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** `test`: the card's shadow root is open, so that tests can look inside. Otherwise what people get. */
export type BuildKind = 'shipped' | 'test';

export function outputFolder(name: BrowserName, kind: BuildKind): string {
  const target = name === 'chromium' ? 'chrome' : name;
  return `${projectFolder}.output/${target}-mv3${kind === 'test' ? '-test' : ''}`;
}

/** @throws with WXT's own words when the build fails. */
export async function buildExtension(name: BrowserName, kind: BuildKind): Promise<string> {
  const wxt = `${projectFolder}node_modules/wxt/bin/wxt.mjs`;
  const target = name === 'chromium' ? 'chrome' : name;
  try {
    await promisify(execFile)(process.execPath, [wxt, 'build', '--browser', target], {
      cwd: projectFolder,
      env: { ...process.env, ON_RECORD_TEST: kind === 'test' ? '1' : '', WXT_TELEMETRY: '0', NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build for ${target} failed.\n${stdout}${stderr}`);
  }
  return outputFolder(name, kind);
}
