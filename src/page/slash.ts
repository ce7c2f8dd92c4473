import type { Command } from '../discord/command.ts';

export interface SlashCommand {
  readonly command: Command;
  /** Name of the option to what was written for it. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads "/sma cost year:2019", as typed in Discord, with English or Korean names. Words without a name
 * belong to the option before them, or to the first one.
 * @returns null for anything that does not name a command: it is a question then
 */
export function parseSlash(text: string, commands: readonly Command[]): SlashCommand | null {
  const found = /^\/(?:sma|방위비)\s+(\S+)\s*(.*)$/isu.exec(text);
  const command = commands.find(
    ({ name, nameKo }) => found?.[1]?.toLowerCase() === name || found?.[1] === nameKo,
  );
  if (!found || !command) return null;
  const options: Record<string, string> = {};
  let current = command.options[0]?.name;
  for (const word of found[2]!.split(/\s+/).filter(Boolean)) {
    const [, name, rest] = /^([^\s:]+):(.*)$/su.exec(word) ?? [];
    const option = command.options.find((each) => each.name === name || each.nameKo === name);
    if (option) current = option.name;
    const value = option ? rest : word;
    if (current && value) options[current] = options[current] ? `${options[current]} ${value}` : value;
  }
  return { command, options };
}
