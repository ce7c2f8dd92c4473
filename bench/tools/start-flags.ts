import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Flags of Node.js with which `npm run start:built` starts the program: what is measured is what runs. */
export const START_FLAGS = scripts['start:built']!.split(' ').filter((word) => word.startsWith('--'));
