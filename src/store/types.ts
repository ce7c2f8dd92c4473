import type { ThreadContext } from '../assistant/types.ts';
import type { Query } from '../query/schema.ts';

/** An answer that was given, so that its buttons work after a restart and `/sma source receipt:` can reproduce it. */
export interface Receipt {
  readonly id: string;
  readonly query: Query;
  /** UTC date on which it was given. */
  readonly today: string;
  readonly corpus: string;
}

/** A question that the corpus did not cover; without any id of a person. */
export interface Gap {
  /** The question as understood, at most 400 characters, mentions and invisible characters already out. */
  readonly words: string;
  readonly lang: 'en' | 'ko';
  readonly status: 'partial' | 'not-covered' | 'off-topic' | 'ambiguous';
  /** UTC date. */
  readonly day: string;
}

/**
 * What the bot must remember. Every method that changes something resolves only when the change survives a kill -9.
 * Ids are Discord's snowflakes or the page's session ids, as strings.
 */
export interface Store {
  /** What a thread or conversation is about; null when nothing is known or it was forgotten. */
  thread(id: string): Promise<ThreadContext | null>;
  rememberThread(id: string, context: ThreadContext): Promise<void>;
  forgetThread(id: string): Promise<void>;
  receipt(id: string): Promise<Receipt | null>;
  /** Saving the same receipt twice changes nothing. @param uses ids of the rows and passages that the answer rests on */
  saveReceipt(receipt: Receipt, uses?: readonly string[]): Promise<void>;
  noteGap(gap: Gap): Promise<void>;
  gaps(limit: number): Promise<Gap[]>;
  /** Where answers stand in Discord. */
  readonly messages: Messages;
  readonly votes: Votes;
  readonly settings: Settings;
  readonly personSettings: PersonSettings;
  /** What the operator added to the corpus. */
  readonly additions: Additions;
  /** What is kept about a person or a server, and its end. */
  readonly kept: Kept;
  close(): Promise<void>;
}

/** An answer that stands in a channel; `id` is that of the message. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  /** null: a direct message. */
  readonly guildId: string | null;
  readonly receipt: string;
  readonly lang: 'en' | 'ko';
}

export interface Messages {
  /** Remembering a message again changes its receipt and language. */
  remember(message: ShownMessage): Promise<void>;
  find(id: string): Promise<ShownMessage | null>;
  /** The messages that show an answer, oldest first. */
  of(receipt: string): Promise<ShownMessage[]>;
  /** Messages that were deleted. */
  forget(ids: readonly string[]): Promise<void>;
  /** A channel or thread that was deleted, with its messages. */
  forgetChannel(channelId: string): Promise<void>;
}

export interface Vote {
  readonly receipt: string;
  readonly userId: string;
  readonly vote: 'up' | 'down';
  /** One line, at most 300 characters. */
  readonly reason: string | null;
  /** Whether the person wants to hear privately of a correction. */
  readonly tell: boolean;
  readonly lang: 'en' | 'ko';
}

/** A vote with its reason, without the person. */
export type VoteReason = Pick<Vote, 'receipt' | 'vote' | 'reason' | 'lang'> & {
  /** UTC date. */
  readonly day: string;
};

export interface Votes {
  /** One vote a person and answer: a later one takes its place. */
  cast(vote: Vote): Promise<void>;
  of(receipt: string): Promise<Vote[]>;
  /** Newest first. */
  recent(limit: number): Promise<VoteReason[]>;
  /** The person has been told of the correction. */
  told(receipt: string, userId: string): Promise<void>;
}

export interface Setting {
  /** Id of the server or of one of its channels. */
  readonly scope: string;
  readonly name: string;
  /** Anything that JSON holds. */
  readonly value: unknown;
}

export interface SettingChange extends Pick<Setting, 'scope' | 'name'> {
  /** The same change twice is one: the id of the interaction that asked for it. */
  readonly id: string;
  readonly guildId: string;
  /** null: as if never set. */
  readonly value: unknown;
  readonly userId: string;
}

export interface LoggedChange extends Pick<Setting, 'scope' | 'name'> {
  readonly before: unknown;
  readonly after: unknown;
  /** null when the person had it removed. */
  readonly userId: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface Settings {
  /** Of a server and all its channels. */
  of(guildId: string): Promise<Setting[]>;
  /** Sets and logs in one. */
  change(change: SettingChange): Promise<void>;
  /** Newest first. */
  log(guildId: string, limit: number): Promise<LoggedChange[]>;
}

export interface PersonSetting {
  readonly name: string;
  /** Anything that JSON holds; null: as if never chosen. */
  readonly value: unknown;
}

/** What people chose for themselves, wherever they are. */
export interface PersonSettings {
  of(userId: string): Promise<PersonSetting[]>;
  /** A later choice takes the place of an earlier one. */
  choose(userId: string, setting: PersonSetting): Promise<void>;
}

/** Everything that is kept with a person's id, as JSON; `dms` are the ids of their channels of direct messages. */
export interface PersonalData {
  readonly votes: readonly (Vote & { readonly at: string })[];
  readonly ownSettings: readonly PersonSetting[];
  readonly changedSettings: readonly LoggedChange[];
  readonly directMessages: readonly ShownMessage[];
  readonly conversations: readonly ThreadContext[];
}

export interface Kept {
  about(userId: string, dms: readonly string[]): Promise<PersonalData>;
  /** Deletes what is kept with a person's id; changes of settings stay without it. */
  forgetPerson(userId: string, dms: readonly string[]): Promise<void>;
  /** The bot was removed from a server; a second time changes nothing. */
  serverLeft(guildId: string): Promise<void>;
  serverBack(guildId: string): Promise<void>;
  /** Ids of the servers that were left and of which something may still be kept. */
  leftServers(): Promise<string[]>;
  /** Ids of the servers of which anything is kept and that are not known to be left. */
  servers(): Promise<string[]>;
  /** Deletes what is kept of servers left before the day (UTC) began; resolves to how many. */
  forgetServers(day: string): Promise<number>;
}

/** A file of the corpus that the operator added: `articles/x.md` or `facts/x.yaml`, in the form of those in `corpus/`. */
export interface AddedFile {
  /** Id of the addition that it came with. */
  readonly addition: string;
  readonly path: string;
  readonly text: string;
}

/** Files brought in one go, to be taken back in one go. */
export interface Addition {
  /** First 12 hex digits of the SHA-256 over its files: the same files are the same addition. */
  readonly id: string;
  /** UTC date on which it was added. */
  readonly day: string;
  /** `npm run corpus:add`, or the desk on the page. */
  readonly from: 'command' | 'desk';
  /** What the operator calls it: the name of the file, the gap that it fills. */
  readonly label: string;
  readonly files: readonly Omit<AddedFile, 'addition'>[];
}

export type NewAddition = Omit<Addition, 'id'>;

/** An addition without its texts; `files` says how many it has. */
export type AdditionEntry = Omit<Addition, 'files'> & { readonly files: number };

export interface Additions {
  /** All of it or nothing; adding the same again changes nothing. Resolves to its id. */
  add(addition: NewAddition): Promise<string>;
  /** Newest first. */
  list(): Promise<AdditionEntry[]>;
  /** The files of all additions, oldest addition first, by path within each. */
  files(): Promise<AddedFile[]>;
  find(id: string): Promise<Addition | null>;
  /** Resolves to whether it was there. */
  remove(id: string): Promise<boolean>;
}
