import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a measurement in a process of its own, so that no other one has warmed it or filled its memory. */
export function inChild<T>(script: string, args: readonly (string | number)[]): T {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const flags = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', path];
  const output = execFileSync(process.execPath, [...flags, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as T;
}
