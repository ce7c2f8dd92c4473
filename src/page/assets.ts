import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** The files that the page sends along, by name. */
const TYPES = {
  'page.css': 'text/css; charset=utf-8',
  'answer.css': 'text/css; charset=utf-8',
  'explore.css': 'text/css; charset=utf-8',
  'desk.css': 'text/css; charset=utf-8',
  'client.js': 'text/javascript; charset=utf-8',
  'desk.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/**
 * Reads the files once. They stand beside this file; `npm run build` copies them into `dist/`.
 * @returns the files, and a short name for their content, to be put behind their addresses
 */
export function readAssets(): { files: ReadonlyMap<string, Asset>; version: string } {
  const hash = createHash('sha256');
  const files = new Map<string, Asset>();
  for (const [name, type] of Object.entries(TYPES)) {
    const body = readFileSync(fileURLToPath(new URL(`assets/${name}`, import.meta.url)), 'utf8');
    hash.update(body);
    files.set(name, { type, body });
  }
  return { files, version: hash.digest('hex').slice(0, 8) };
}
