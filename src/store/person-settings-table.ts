import type { Kysely } from 'kysely';
import { fromJson } from './settings-table.ts';
import type { Tables } from './tables.ts';
import type { PersonSetting, PersonSettings } from './types.ts';

export class PersonSettingsTable implements PersonSettings {
  constructor(private readonly db: Kysely<Tables>) {}

  async of(userId: string): Promise<PersonSetting[]> {
    const rows = await this.db
      .selectFrom('person_settings')
      .select(['name', 'value'])
      .where('user_id', '=', userId)
      .orderBy('name')
      .execute();
    return rows.map(({ name, value }) => ({ name, value: fromJson(value) }));
  }

  async choose(userId: string, { name, value }: PersonSetting): Promise<void> {
    if (value === null) {
      await this.db
        .deleteFrom('person_settings')
        .where('user_id', '=', userId)
        .where('name', '=', name)
        .execute();
      return;
    }
    await this.db
      .insertInto('person_settings')
      .values({ user_id: userId, name, value: JSON.stringify(value) })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'name']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
      )
      .execute();
  }
}
