import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './tables.ts';
import type { LoggedChange, Setting, SettingChange, Settings } from './types.ts';

export class SettingsTable implements Settings {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly now: () => Date,
  ) {}

  async of(guildId: string): Promise<Setting[]> {
    const rows = await this.db
      .selectFrom('settings')
      .select(['scope', 'name', 'value'])
      .where('guild_id', '=', guildId)
      .orderBy('scope')
      .orderBy('name')
      .execute();
    return rows.map(({ scope, name, value }) => ({ scope, name, value: fromJson(value) }));
  }

  async change({ id, guildId, scope, name, value, userId }: SettingChange): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      const same = await db.selectFrom('settings_log').select('id').where('id', '=', id).executeTakeFirst();
      if (same) return;
      const known = await db
        .selectFrom('settings')
        .select('value')
        .where('scope', '=', scope)
        .where('name', '=', name)
        .executeTakeFirst();
      const after = value === null || value === undefined ? null : JSON.stringify(value);
      if (after === null) {
        await db.deleteFrom('settings').where('scope', '=', scope).where('name', '=', name).execute();
      } else {
        await db
          .insertInto('settings')
          .values({ scope, name, guild_id: guildId, value: after })
          .onConflict((conflict) =>
            conflict.columns(['scope', 'name']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
          )
          .execute();
      }
      await db
        .insertInto('settings_log')
        .values({
          id,
          guild_id: guildId,
          scope,
          name,
          before: known?.value ?? null,
          after,
          user_id: userId,
          changed_at: this.now().toISOString(),
        })
        .execute();
    });
  }

  async log(guildId: string, limit: number): Promise<LoggedChange[]> {
    const rows = await this.db
      .selectFrom('settings_log')
      .selectAll()
      .where('guild_id', '=', guildId)
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(loggedChange);
  }
}

export const loggedChange = (row: Selectable<Tables['settings_log']>): LoggedChange => ({
  scope: row.scope,
  name: row.name,
  before: fromJson(row.before),
  after: fromJson(row.after),
  userId: row.user_id,
  at: row.changed_at,
});

/** What no longer parses counts as not set. */
export function fromJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
