import type { Kysely, Selectable } from 'kysely';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';
import type { Vote, VoteReason, Votes } from './types.ts';

export class VotesTable implements Votes {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly now: () => Date,
  ) {}

  async cast({ receipt, userId, vote, tell, lang, ...given }: Vote): Promise<void> {
    const reason = given.reason === null ? null : storable(given.reason);
    const cast_at = this.now().toISOString();
    await this.db
      .insertInto('votes')
      .values({ receipt, user_id: userId, vote, reason, tell: tell ? 1 : 0, lang, cast_at })
      .onConflict((conflict) =>
        conflict.columns(['receipt', 'user_id']).doUpdateSet(({ ref }) => ({
          vote: ref('excluded.vote'),
          reason: ref('excluded.reason'),
          tell: ref('excluded.tell'),
          lang: ref('excluded.lang'),
          cast_at: ref('excluded.cast_at'),
        })),
      )
      .execute();
  }

  async of(receipt: string): Promise<Vote[]> {
    const rows = await this.db
      .selectFrom('votes')
      .selectAll()
      .where('receipt', '=', receipt)
      .orderBy('cast_at')
      .execute();
    return rows.map(voteOf);
  }

  async recent(limit: number): Promise<VoteReason[]> {
    const rows = await this.db
      .selectFrom('votes')
      .selectAll()
      .orderBy('cast_at', 'desc')
      .orderBy('receipt')
      .limit(limit)
      .execute();
    return rows.map((row) => {
      const { receipt, vote, reason, lang } = voteOf(row);
      return { receipt, vote, reason, lang, day: row.cast_at.slice(0, 10) };
    });
  }

  async told(receipt: string, userId: string): Promise<void> {
    await this.db
      .updateTable('votes')
      .set({ tell: 0 })
      .where('receipt', '=', receipt)
      .where('user_id', '=', userId)
      .execute();
  }
}

export const voteOf = (row: Selectable<Tables['votes']>): Vote => ({
  receipt: row.receipt,
  userId: row.user_id,
  vote: row.vote === 'up' ? 'up' : 'down',
  reason: row.reason,
  tell: row.tell === 1,
  lang: row.lang === 'ko' ? 'ko' : 'en',
});
