import { describe, expect, it } from 'vitest';
import { registration } from '../../src/discord/registration.ts';
import { commands, setUp } from './setup.ts';

interface Registered {
  readonly name: string;
  readonly description: string;
  readonly name_localizations: { readonly ko: string };
  readonly description_localizations: { readonly ko: string };
  readonly options?: readonly Registered[];
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly {
    readonly name: string;
    readonly name_localizations: { readonly ko: string };
    readonly value: string;
  }[];
}

const option = (of: Registered | undefined, name: string) => of?.options?.find((each) => each.name === name);

describe('registration', () => {
  it('registers everywhere, or with one server for trying out', async () => {
    const everywhere = await setUp();
    expect([...everywhere.standIn.commands.keys()]).toEqual(['global']);
    const { standIn, restart } = await setUp();
    await restart({ guildId: standIn.world.guildId });
    expect([...standIn.commands.keys()]).toContain(standIn.world.guildId);
  });

  it('names and describes everything in both languages', () => {
    const all = (each: Registered): Registered[] => [each, ...(each.options ?? []).flatMap(all)];
    const [root] = registration(commands) as unknown as [Registered];
    const everything = all(root);
    expect(everything.length).toBeGreaterThan(50);
    for (const {
      name,
      description,
      description_localizations: local,
      name_localizations: names,
      choices,
    } of everything) {
      expect(description, name).toMatch(/[a-z]/);
      expect(description, name).not.toMatch(/[가-힣]/);
      expect(local.ko, name).toMatch(/[가-힣]/);
      if (name !== 'sma') expect(names.ko, name).toMatch(/[가-힣]/);
      for (const choice of choices ?? []) expect(choice.name_localizations.ko, name).toMatch(/[가-힣]/);
    }
  });

  it('types the options, with ranges and with choices while typing', () => {
    const [root] = registration(commands) as unknown as [Registered];
    const cost = option(root, 'cost');
    expect(option(cost, 'year')).toMatchObject({
      type: 4,
      min_value: 1989,
      max_value: 2100,
      autocomplete: true,
    });
    expect(option(cost, 'number')).toMatchObject({
      type: 4,
      min_value: 1,
      max_value: 30,
      autocomplete: true,
    });
    expect(option(cost, 'currency')?.choices?.map(({ value }) => value)).toEqual(['KRW', 'USD', 'both']);
    expect(option(option(root, 'ask'), 'question')).toMatchObject({
      type: 3,
      required: true,
      autocomplete: true,
    });
    const alone = commands.filter(({ discordOnly }) => discordOnly).map(({ name }) => name);
    for (const command of (root.options ?? []).filter(({ name }) => !alone.includes(name))) {
      expect(option(command, 'visibility')?.choices?.map(({ value }) => value)).toEqual([
        'public',
        'private',
      ]);
      expect(option(command, 'language')?.choices?.map(({ value }) => value)).toEqual(['en', 'ko']);
    }
  });
});
