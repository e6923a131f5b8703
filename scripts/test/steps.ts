/** A step of `npm test`: what it is called, and how many of its checks passed. */
import { spawn } from 'node:child_process';
import { projectFolder } from '../build-extension.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly title: string;
  readonly run: () => Promise<Tally>;
}

/** What a step throws is one failure, shown in full. */
export async function runStep(step: Step): Promise<Tally> {
  console.log(`\n— ${step.title}`);
  const startMs = performance.now();
  const tally = await step.run().catch((error: unknown): Tally => {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  });
  console.log(
    `  ${tally.passed} passed, ${tally.failed} failed (${((performance.now() - startMs) / 1000).toFixed(1)} s)`,
  );
  return tally;
}

/** Runs a Node script to its end; its exit code says whether it passed. */
export async function runTool(script: string, args: readonly string[]): Promise<Tally> {
  const code = await exitCodeOf(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function exitCodeOf(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
