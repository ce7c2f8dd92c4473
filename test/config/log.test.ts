import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';

const TOKEN = 'MTE5ODYyMjQ4MzQ3MTkyNTI0OA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
const PERSON = '198622483471925248';

/** What is written when `act` logs. */
function written(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

class DiscordLikeError extends Error {
  override readonly name = 'DiscordAPIError';
  readonly code = 50035;
  readonly status = 400;
  readonly requestBody = { json: { content: 'what a person wrote' } };
  readonly url = `https://discord.com/api/v10/interactions/1198622483471925248/aW50ZXJhY3Rpb246MTIz/callback`;
  readonly rawError = { message: 'what a person wrote' };
}

describe('a log line', () => {
  test.each([
    ['a token in a field', { token: TOKEN }, TOKEN],
    ['a token in another field', { where: `login with ${TOKEN} failed` }, TOKEN],
    ['a token that was cut off', { where: TOKEN.slice(0, 50) }, TOKEN.slice(0, 50)],
    ['a token one level down', { options: { token: TOKEN } }, TOKEN],
    [
      'headers',
      { request: { headers: { authorization: 'Bot x', cookie: 'sma_session=abc' } } },
      'sma_session',
    ],
    ['a question', { q: 'how much did korea pay' }, 'how much'],
    ['a question one level down', { request: { q: 'how much did korea pay' } }, 'how much'],
    ['the content of a message', { content: 'hello there' }, 'hello'],
    ['the id of a person', { userId: PERSON }, PERSON],
    ['an author', { message: { author: { id: PERSON } } }, PERSON],
    ['a mention', { where: `<@${PERSON}>` }, PERSON],
    ['the address of a person', { where: `/users/${PERSON}/channels` }, PERSON],
    [
      'the token of an interaction',
      { where: '/webhooks/119862248347192524/aW50ZXJhY3Rpb24/messages' },
      'aW50ZXJhY3Rpb24',
    ],
  ])('does not hold %s', (_, fields, secret) => {
    const line = written((log) => log.error(fields, 'something failed'));
    expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({ level: 'error', msg: 'something failed' });
  });

  test('holds what an error is, and not what hangs on it', () => {
    const error = new DiscordLikeError('Invalid Form Body', { cause: new Error(`with ${TOKEN}`) });
    const line = written((log) => log.error({ err: error }, 'Discord did not take it'));
    expect(line).not.toContain('what a person wrote');
    expect(line).not.toContain('aW50ZXJhY3Rpb246MTIz');
    expect(line).not.toContain(TOKEN);
    expect(JSON.parse(line).err).toMatchObject({
      type: 'DiscordAPIError',
      what: 'Invalid Form Body',
      code: 50035,
      status: 400,
    });
  });

  test('below the level nothing is written', () => {
    const lines: string[] = [];
    createLog('warn', { write: (line: string) => void lines.push(line) }).info('quiet');
    expect(lines).toEqual([]);
  });
});
