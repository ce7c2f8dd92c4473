import { openStore } from '../../src/store/index.ts';

/** Says what comes of opening stores, a line each: `open.child.ts file…`. */
for (const file of process.argv.slice(2)) {
  await openStore({ file, now: () => new Date() }).then(
    () => console.log('opened'),
    (error: Error) => console.log(error.name, error.message),
  );
}
