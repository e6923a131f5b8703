/** Mozilla's own linter over a built Firefox package: what would stop or question a submission. */
import { execFile } from 'node:child_process';
import { projectFolder } from './build-extension.ts';

export interface Finding {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly file: string;
  readonly message: string;
}

interface Output {
  readonly [list: string]: readonly { readonly code: string; readonly file?: string; readonly message: string }[];
}

/** Everything that the linter says of the package. */
export async function lintAddon(folder: string): Promise<readonly Finding[]> {
  const linter = `${projectFolder}node_modules/addons-linter/bin/addons-linter`;
  const output = await new Promise<string>((resolve, reject) => {
    // It exits with 1 on an error in the package; its JSON tells more than that.
    execFile(process.execPath, [linter, '--output', 'json', folder], { maxBuffer: 2 ** 26 }, (error, stdout) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(error ?? new Error(`addons-linter said: ${stdout}`));
    });
  });
  const lists = JSON.parse(output) as Output;
  return (['error', 'warning', 'notice'] as const).flatMap((kind) =>
    (lists[`${kind}s`] ?? []).map(({ code, file = '', message }) => ({ kind, code, file, message })),
  );
}

/**
 * What is left after the one finding with a reason: Preact assigns innerHTML for `dangerouslySetInnerHTML`, which no
 * component here uses (the conventions test sees to that), so each bundle with Preact in it may be warned of once.
 */
export function withoutAllowed(findings: readonly Finding[]): readonly Finding[] {
  const excused = new Set<string>();
  return findings.filter(({ code, file, kind }) => {
    const isPreact = code === 'UNSAFE_VAR_ASSIGNMENT' && kind === 'warning' && !excused.has(file);
    if (isPreact) excused.add(file);
    return !isPreact;
  });
}
