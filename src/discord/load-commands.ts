import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';
import { type CheckedCommand, checkCommand } from './command-schema.ts';

/** A file of the commands folder is not a command that Discord would take; found at start. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError';
  /** @param problems a line each: which file, what is wrong with it */
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
  }
}

/** Subcommands that a command of Discord may have. */
const MOST_COMMANDS = 25;

/**
 * Imports every command of a folder, in order of name. Source maps, declarations and dot files are passed over.
 * @param folder absolute path
 * @param extension what this program itself is: `.ts` in development, `.js` when built
 * @throws CommandFileError naming every bad file and what is wrong with it
 */
export async function loadCommands(
  folder: string,
  extension: string = extname(import.meta.url),
): Promise<readonly Command[]> {
  const problems: string[] = [];
  const commands: Command[] = [];
  const files = (await readdir(folder)).filter((file) => !/^\.|\.map$|\.d\.ts$/.test(file)).sort();
  for (const file of files) {
    if (extname(file) !== extension) {
      problems.push(`${file}: only ${extension} files belong into the commands folder`);
      continue;
    }
    const { command, wrong } = await readCommand(join(folder, file), file.slice(0, -extension.length));
    problems.push(...wrong.map((what) => `${file}: ${what}`));
    if (command) commands.push(command);
  }
  if (files.length === 0) problems.push(`${folder}: there is no command in it`);
  if (commands.length > MOST_COMMANDS) problems.push(`${folder}: more than ${MOST_COMMANDS} commands`);
  for (const [index, { name, nameKo }] of commands.entries()) {
    const other = commands.slice(0, index).find((earlier) => earlier.nameKo === nameKo);
    if (other) problems.push(`${name}${extension}: nameKo "${nameKo}" is taken by ${other.name}${extension}`);
  }
  if (problems.length) throw new CommandFileError(problems);
  return commands;
}

async function readCommand(path: string, expected: string): Promise<CheckedCommand> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    return checkCommand(module.default, expected);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { command: null, wrong: [`cannot be loaded: ${why}`] };
  }
}
