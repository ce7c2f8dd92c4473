import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
}

const lock = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'),
) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences under which a package may be used in, and handed on with, a program under MIT. */
const FREE =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|OFL-1\.1|CC0-1\.0|Python-2\.0|Unlicense)( (AND|OR) [\w.-]+)*\)?$/;

test('every package that the program runs with has a licence that lets it', () => {
  const others = packages.filter(([, { dev, license }]) => !dev && !FREE.test(license ?? 'none'));
  expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
});

test('every package is pinned by its hash', () => {
  expect(packages.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});
