import { openStore } from '../../src/store/index.ts';

// root may write anywhere; not when it is started, because a plain user may not be able to read what runs here
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}

/** Says what comes of opening stores, a line each: `open.child.ts file…`. */
for (const file of process.argv.slice(2)) {
  await openStore({ file, now: () => new Date() }).then(
    () => console.log('opened'),
    (error: Error) => console.log(error.name, error.message),
  );
}
