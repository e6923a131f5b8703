/** Builds the extension for one browser, by WXT, into `.output`. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './drive/find-browsers.mjs';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** `test`: the card's shadow root is open, so that tests can look inside. Otherwise what people get. */
export type BuildKind = 'shipped' | 'test';

/** As WXT names them. */
export type Target = 'chrome' | 'edge' | 'firefox';

export const targetOf: Readonly<Record<BrowserName, Target>> = { chromium: 'chrome', firefox: 'firefox' };

export function outputFolder(target: Target, kind: BuildKind): string {
  return `${projectFolder}.output/${target}-mv3${kind === 'test' ? '-test' : ''}`;
}

/** What is driven by tests has been built before all of them: `ON_RECORD_BUILT=1`. */
export async function builtExtension(target: Target, kind: BuildKind): Promise<string> {
  return process.env.ON_RECORD_BUILT === '1' ? outputFolder(target, kind) : buildExtension(target, kind);
}

/** Resolves to the folder of the built extension. @throws with WXT's own words when the build fails. */
export async function buildExtension(target: Target, kind: BuildKind): Promise<string> {
  await runWxt(['build', '--browser', target], kind);
  return outputFolder(target, kind);
}

/** Resolves to what WXT said. @throws with WXT's own words when it fails. */
export async function runWxt(args: readonly string[], kind: BuildKind): Promise<string> {
  const wxt = `${projectFolder}node_modules/wxt/bin/wxt.mjs`;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [wxt, ...args], {
      cwd: projectFolder,
      env: { ...process.env, ON_RECORD_TEST: kind === 'test' ? '1' : '', WXT_TELEMETRY: '0', NODE_ENV: 'production' },
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`wxt ${args.join(' ')} failed.\n${stdout}${stderr}`);
  }
}
