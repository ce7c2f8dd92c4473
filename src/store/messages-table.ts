import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './tables.ts';
import type { Messages, ShownMessage } from './types.ts';

/** Ids named in one statement; databases limit their parameters. */
const MOST_IDS = 500;

export class MessagesTable implements Messages {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly now: () => Date,
  ) {}

  async remember({ id, channelId, guildId, receipt, lang }: ShownMessage): Promise<void> {
    const shown_at = this.now().toISOString();
    await this.db
      .insertInto('messages')
      .values({ id, channel_id: channelId, guild_id: guildId, receipt, lang, shown_at })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          receipt: ref('excluded.receipt'),
          lang: ref('excluded.lang'),
        })),
      )
      .execute();
  }

  async find(id: string): Promise<ShownMessage | null> {
    const row = await this.db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? shownMessage(row) : null;
  }

  async of(receipt: string): Promise<ShownMessage[]> {
    const rows = await this.db
      .selectFrom('messages')
      .selectAll()
      .where('receipt', '=', receipt)
      .orderBy('shown_at')
      .orderBy('id')
      .execute();
    return rows.map(shownMessage);
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      await this.db
        .deleteFrom('messages')
        .where('id', 'in', ids.slice(from, from + MOST_IDS))
        .execute();
    }
  }

  async forgetChannel(channelId: string): Promise<void> {
    await this.db.deleteFrom('messages').where('channel_id', '=', channelId).execute();
  }
}

export const shownMessage = (row: Selectable<Tables['messages']>): ShownMessage => ({
  id: row.id,
  channelId: row.channel_id,
  guildId: row.guild_id,
  receipt: row.receipt,
  lang: row.lang === 'ko' ? 'ko' : 'en',
});
