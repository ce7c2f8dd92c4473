import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

const flagsOf = (script: string) => scripts[script]!.split(' ').filter((word) => word.startsWith('--'));

/** Flags of Node.js with which `npm run start:built` starts the program: what is measured is what runs. */
export const START_FLAGS = flagsOf('start:built');

/** Likewise for a process that bears a part of many servers. */
export const SHARD_FLAGS = flagsOf('start:built:shards');
