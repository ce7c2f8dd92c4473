import type { REST } from 'discord.js';
import type { Answer } from '../../answer/types.ts';
import type { Assistant } from '../../assistant/types.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { Log } from '../../log.ts';
import type { KeptStore } from '../../store/kept-store.ts';
import type { Receipt } from '../../store/types.ts';
import { usesOf } from '../memory.ts';
import { editMessage, tellVoter } from './messages.ts';

export interface RecallOptions {
  readonly store: KeptStore;
  readonly corpus: Corpus;
  readonly assistant: Assistant;
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
  readonly log: Log;
  /** Ids of rows or passages that were corrected. */
  readonly ids: readonly string[];
  /** With Discord's REST interface the messages are edited; null: the answers are only listed. */
  readonly rest: REST | null;
  readonly say: (sentence: string) => void;
}

/**
 * Lists the answers that rest on what was corrected and were given before, and edits the messages that show them.
 * Who voted one down and wanted to hear of a correction is told once, privately. May be run again: what is done
 * already is not done twice.
 */
export async function recall(options: RecallOptions): Promise<void> {
  const { store, corpus, say, ids } = options;
  const known = new Map(corpus.rows.map((row) => [row.id, row]));
  for (const id of ids)
    if (!known.has(id) && !corpus.passages.has(id))
      say(`${id} is in the corpus no more, or never was; answers that used it are looked for all the same.`);
  // The rows of a table are remembered by their passages.
  const wanted = ids.flatMap((id) => [id, ...(known.get(id)?.passages ?? [])]);
  const receipts = await store.receiptsUsing([...new Set(wanted)]);
  const older = receipts.filter((receipt) => receipt.corpus !== corpus.version);
  say(
    `${older.length} answers rest on it and were given before this corpus (${corpus.version}); ${receipts.length - older.length} with it.`,
  );
  for (const receipt of older) await recallOne(receipt, options);
}

async function recallOne(receipt: Receipt, options: RecallOptions): Promise<void> {
  const { store, assistant, today, rest, say } = options;
  const [messages, votes] = [await store.messages.of(receipt.id), await store.votes.of(receipt.id)];
  const down = votes.filter(({ vote }) => vote === 'down');
  const kinds = receipt.query.parts.map(({ kind }) => kind).join(', ');
  say(`${receipt.id}  ${receipt.today}  ${kinds}: ${messages.length} messages, ${down.length} 👎`);
  if (!rest) return;
  const answer = assistant.answer(receipt.query, today);
  await keep(answer, options);
  for (const message of messages) say(`  ${await editMessage(message, answer, { ...options, rest })}`);
  for (const vote of down.filter(({ tell }) => tell))
    say(`  ${await tellVoter(vote, answer, { ...options, rest })}`);
}

/** The buttons of the new answer need its receipt. */
async function keep(answer: Answer, { store, today }: RecallOptions): Promise<void> {
  const { receipt: id, query, corpus } = answer;
  await store.saveReceipt({ id, query, today, corpus }, usesOf(answer));
}
