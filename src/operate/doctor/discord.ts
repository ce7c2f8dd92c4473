import {
  type APIApplication,
  type APIUser,
  ApplicationFlags,
  DiscordAPIError,
  PermissionFlagsBits,
  PermissionsBitField,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { Config } from '../../config/index.ts';
import { INVITED_WITH, PERMISSION_NAMES } from '../../discord/permissions.ts';
import { type Finding, ill, unknown, well } from './finding.ts';

interface Means {
  readonly now: () => Date;
  readonly api?: string | undefined;
}

/** A clock that is further off than this makes interactions look late and certificates invalid, in seconds. */
const CLOCK_OFF = 60;

/** Either flag stands for the intent: for bots in few servers, and for verified ones. */
const MESSAGE_CONTENT =
  ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** Asks Discord for the bot: whether the token, the intent and the permissions will do, and whether the clock is right. */
export async function* examineDiscord(
  discord: Config['discord'],
  { now, api }: Means,
): AsyncGenerator<Finding> {
  if (!discord) {
    yield unknown('Discord: no token, so the bot does not join; .env.example says how to get one.');
    return;
  }
  const rest = new REST({ retries: 1, timeout: 10_000, ...(api && { api }) }).setToken(discord.token);
  let date: string | null = null;
  rest.on('response', (_, response) => {
    date = response.headers.get('date') ?? date;
  });
  try {
    const me = (await rest.get(Routes.user())) as APIUser;
    yield well(`Token: Discord knows the bot as ${me.username}.`);
  } catch (error) {
    yield explain(error);
    return;
  } finally {
    if (date) yield clock(new Date(date), now());
  }
  try {
    if (discord.messageContent) yield await intent(rest);
    const guilds = (await rest.get(Routes.userGuilds())) as RESTAPIPartialCurrentUserGuild[];
    yield* servers(guilds, discord.guildId);
  } catch (error) {
    yield explain(error);
  }
}

function explain(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401) {
    return ill('Token: Discord does not accept it. Copy it again from the page "Bot" of your application.');
  }
  if (error instanceof DiscordAPIError) return ill(`Discord refused to answer (HTTP ${error.status}).`);
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return ill(`Discord cannot be reached${code}. Check the network and https://discordstatus.com.`);
}

function clock(theirs: Date, ours: Date): Finding {
  const off = Math.round((ours.getTime() - theirs.getTime()) / 1000);
  if (Math.abs(off) <= CLOCK_OFF) return well('Clock: agrees with that of Discord.');
  return ill(
    `Clock: ${Math.abs(off)} s ${off > 0 ? 'ahead of' : 'behind'} that of Discord. Let the machine take the time from the network.`,
  );
}

async function intent(rest: REST): Promise<Finding> {
  const { flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication;
  return (flags & MESSAGE_CONTENT) === 0
    ? ill(
        'Intent: DISCORD_MESSAGE_CONTENT=on, but "Message Content Intent" is off on the page "Bot" of your application: switch it on there, or set the setting to off.',
      )
    : well('Intent: message content is granted.');
}

function* servers(
  guilds: readonly RESTAPIPartialCurrentUserGuild[],
  only: string | null,
): Generator<Finding> {
  if (guilds.length === 0) {
    yield ill('Servers: the bot is in none. Start it, and open the address that it prints to invite it.');
  } else if (only && !guilds.some(({ id }) => id === only)) {
    yield ill(`Servers: the bot is not in DISCORD_GUILD_ID (${only}). Invite it there, or correct the id.`);
  }
  let complete = 0;
  for (const { id, permissions } of guilds) {
    const granted = new PermissionsBitField(BigInt(permissions ?? 0));
    const missing = INVITED_WITH.filter((name) => !granted.has(PermissionFlagsBits[name]));
    if (missing.length === 0) complete += 1;
    else {
      const names = missing.map((name) => PERMISSION_NAMES[name].en).join(', ');
      yield ill(`Server ${id}: the bot lacks ${names}. Grant that to its role there, or invite it anew.`);
    }
  }
  if (complete > 0) yield well(`Servers: it has what it needs in ${complete} of ${guilds.length}.`);
}
