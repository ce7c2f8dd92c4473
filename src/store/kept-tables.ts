import type { Kysely } from 'kysely';
import { isoDate } from '../query/schema.ts';
import type { ThreadContext } from '../query/thread-context.ts';
import { shownMessage } from './messages-table.ts';
import { loggedChange } from './settings-table.ts';
import type { Tables } from './tables.ts';
import type { Kept, PersonalData, PersonSetting } from './types.ts';
import { voteOf } from './votes-table.ts';

/** Tables whose rows belong to a server. */
const OF_SERVERS = ['settings', 'settings_log', 'messages', 'servers_left'] as const;

export class KeptTables implements Kept {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly now: () => Date,
    private readonly read: {
      readonly thread: (id: string) => Promise<ThreadContext | null>;
      readonly ownSettings: (userId: string) => Promise<PersonSetting[]>;
    },
  ) {}

  async about(userId: string, dms: readonly string[]): Promise<PersonalData> {
    const { db } = this;
    const votes = await db
      .selectFrom('votes')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('cast_at')
      .execute();
    const changes = await db
      .selectFrom('settings_log')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('changed_at')
      .execute();
    const messages = dms.length
      ? await db
          .selectFrom('messages')
          .selectAll()
          .where('channel_id', 'in', dms)
          .orderBy('shown_at')
          .execute()
      : [];
    const conversations = await Promise.all(dms.map((id) => this.read.thread(id)));
    return {
      votes: votes.map((row) => ({ ...voteOf(row), at: row.cast_at })),
      ownSettings: await this.read.ownSettings(userId),
      changedSettings: changes.map(loggedChange),
      directMessages: messages.map(shownMessage),
      conversations: conversations.filter((context) => context !== null),
    };
  }

  async forgetPerson(userId: string, dms: readonly string[]): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      for (const table of ['votes', 'person_settings'] as const)
        await db.deleteFrom(table).where('user_id', '=', userId).execute();
      await db.updateTable('settings_log').set({ user_id: null }).where('user_id', '=', userId).execute();
      if (dms.length === 0) return;
      await db.deleteFrom('messages').where('channel_id', 'in', dms).execute();
      await db.deleteFrom('threads').where('id', 'in', dms).execute();
    });
  }

  async serverLeft(guildId: string): Promise<void> {
    await this.db
      .insertInto('servers_left')
      .values({ guild_id: guildId, left_at: this.now().toISOString() })
      .onConflict((conflict) => conflict.column('guild_id').doNothing())
      .execute();
  }

  async serverBack(guildId: string): Promise<void> {
    await this.db.deleteFrom('servers_left').where('guild_id', '=', guildId).execute();
  }

  async leftServers(): Promise<string[]> {
    const rows = await this.db.selectFrom('servers_left').select('guild_id').execute();
    return rows.map(({ guild_id }) => guild_id);
  }

  async servers(): Promise<string[]> {
    const { db } = this;
    const gone = new Set(await this.leftServers());
    const rows = await db
      .selectFrom('settings')
      .select('guild_id')
      .union(db.selectFrom('settings_log').select('guild_id'))
      .union(
        db
          .selectFrom('messages')
          .select((eb) => eb.ref('guild_id').$notNull().as('guild_id'))
          .where('guild_id', 'is not', null),
      )
      .execute();
    return rows.map(({ guild_id }) => guild_id).filter((id) => !gone.has(id));
  }

  async forgetServers(day: string): Promise<number> {
    const before = isoDate.parse(day);
    const left = await this.db
      .selectFrom('servers_left')
      .select('guild_id')
      .where('left_at', '<', before)
      .execute();
    for (const { guild_id } of left) {
      await this.db.transaction().execute(async (db) => {
        for (const table of OF_SERVERS) await db.deleteFrom(table).where('guild_id', '=', guild_id).execute();
      });
    }
    return left.length;
  }
}
