import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from './index.ts';
import type { Json } from './json.ts';

/** The stand-in itself: that it refuses what Discord refuses, with Discord's codes. */

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
  const response = await fetch(`${standIn.rest.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? {} : (JSON.parse(text) as Json) };
}

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: Json = {}) => ({ type: 2, style: 2, label: 'a', custom_id: 'a', ...more });
const row = (...components: Json[]) => ({ type: 1, components });
const option = (more: Json = {}) => ({ label: 'a', value: 'a', ...more });
const select = (options: Json[], more: Json = {}) => ({ type: 3, custom_id: 's', options, ...more });
const gallery = (url: string, description?: string) => ({
  type: 12,
  items: [{ media: { url }, ...(description && { description }) }],
});
const channels = (more: Json) => ({ type: 8, custom_id: 'c', max_values: 1, ...more });
const channel = (n: number) => ({ id: `${10n ** 17n + BigInt(n)}`, type: 'channel' });
const v2 = (...components: unknown[]) => ({ flags: V2, components });

describe('messages', () => {
  const post = (body: unknown) => call('POST', `/channels/${standIn.world.general.id}/messages`, body);
  const many = <Value>(count: number, each: (index: number) => Value) =>
    Array.from({ length: count }, (_, index) => each(index));

  it.each<[string, unknown]>([
    ['content above 2,000', { content: 'x'.repeat(2001) }],
    ['content with the V2 flag', { content: 'x', ...v2(text('x')) }],
    ['V2 components without the flag', { components: [text('x')] }],
    ['more than 40 components', v2(...many(41, () => text('x')))],
    [
      'more than 40 components, nested ones counted',
      v2(...many(10, (i) => row(...many(4, (j) => button({ custom_id: `${i}.${j}` }))))),
    ],
    ['more than 4,000 characters over all', v2(text('x'.repeat(2000)), text('x'.repeat(2001)))],
    ['an empty text', v2(text(''))],
    ['an unknown type', v2({ type: 99 })],
    ['an empty row', v2(row())],
    ['six buttons in a row', v2(row(...many(6, (i) => button({ custom_id: `${i}` }))))],
    ['a button beside a select', v2(row(button(), select([option()])))],
    ['a label above 80', v2(row(button({ label: 'x'.repeat(81) })))],
    ['a button without a label', v2(row(button({ label: '' })))],
    ['a button without an id', v2(row(button({ custom_id: undefined })))],
    ['an id above 100', v2(row(button({ custom_id: 'x'.repeat(101) })))],
    ['an id twice', v2(row(button(), button()))],
    ['a select without options', v2(row(select([])))],
    ['26 options', v2(row(select(many(26, (i) => option({ value: `${i}` })))))],
    ['an option twice', v2(row(select([option(), option()])))],
    ['an option above 100', v2(row(select([option({ label: 'x'.repeat(101) })])))],
    ['a placeholder above 150', v2(row(select([option()], { placeholder: 'x'.repeat(151) })))],
    ['an ephemeral flag outside of interactions', { ...v2(text('x')), flags: V2 | 64 }],
    ['mentions parsed and listed', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }],
    ['an unknown kind of mention', { content: 'x', allowed_mentions: { parse: ['all'] } }],
    ['a picture that did not come along', v2(gallery('attachment://chart.png'))],
    ['a gallery of nothing', v2({ type: 12, items: [] })],
    ['an alt text above 1,024', v2(gallery('https://x.example/a.png', 'x'.repeat(1025)))],
    ['a file from elsewhere', v2({ type: 13, file: { url: 'https://x.example/a.txt' } })],
    ['more channels chosen than may be', v2(row(channels({ default_values: [channel(1), channel(2)] })))],
    ['a select of channels without an id', v2(row(channels({ custom_id: '' })))],
    ['a nonce above 25', { content: 'x', nonce: 'x'.repeat(26) }],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '1' } }],
  ])('refuses %s', async (_, body) => {
    const { status, json } = await post(body);
    expect([status, json.code]).toEqual([400, 50035]);
    expect(JSON.stringify(json.errors)).toContain('_errors');
  });

  it('refuses an empty message, unknown channels and a wrong token', async () => {
    expect((await post({})).json.code).toBe(50006);
    expect((await post({ content: ' ' })).json.code).toBe(50006);
    expect((await call('POST', '/channels/1/messages', { content: 'x' })).json.code).toBe(10003);
    const response = await fetch(`${standIn.rest.api}/v10/gateway/bot`, {
      headers: { authorization: 'Bot other' },
    });
    expect(response.status).toBe(401);
  });

  it('records whom a message would ping', async () => {
    const { world, pings } = standIn;
    await post({ content: `@everyone <@${world.alice.id}> <@&5>` });
    expect(pings.splice(0)).toEqual([world.alice.id, '5', 'everyone']);
    await post({
      ...v2(text(`<@${world.alice.id}> <@${world.bob.id}>`)),
      allowed_mentions: { users: [world.bob.id] },
    });
    expect(pings.splice(0)).toEqual([world.bob.id]);
    await post({ content: '@everyone <@1>', allowed_mentions: { parse: [] } });
    expect(pings).toEqual([]);
  });

  it('takes a nonce that is enforced once', async () => {
    const first = await post({ content: 'x', nonce: 'n', enforce_nonce: true });
    const second = await post({ content: 'x', nonce: 'n', enforce_nonce: true });
    expect(second.json.id).toBe(first.json.id);
  });
});

describe('interactions', () => {
  const open = (type = 2) =>
    standIn.interactions.open({
      type,
      channelId: standIn.world.general.id,
      user: standIn.world.alice,
      source: null,
      context: 0,
    });
  const callback = ({ id, token }: { id: string; token: string }, body: unknown) =>
    call('POST', `/interactions/${id}/${token}/callback`, body);
  const hook = ({ token }: { token: string }) => `/webhooks/${standIn.world.bot.id}/${token}`;
  const message = { type: 4, data: { content: 'x' } };

  it('takes one acknowledgement', async () => {
    const interaction = open();
    expect((await callback(interaction, message)).status).toBe(204);
    expect((await callback(interaction, message)).json).toMatchObject({ code: 40060 });
    expect((await callback({ ...interaction, token: 'other' }, message)).json).toMatchObject({ code: 10062 });
  });

  it('takes it within three seconds', async () => {
    const interaction = open();
    standIn.clock.advance(3001);
    expect((await callback(interaction, message)).json).toMatchObject({ code: 10062 });
  });

  it('refuses kinds of responses that do not fit, and wrong messages', async () => {
    expect((await callback(open(), { type: 7, data: {} })).json).toMatchObject({ code: 50035 });
    expect((await callback(open(), { type: 8, data: { choices: [] } })).json).toMatchObject({ code: 50035 });
    expect((await callback(open(4), message)).json).toMatchObject({ code: 50035 });
    expect((await callback(open(), { type: 4, data: {} })).json).toMatchObject({ code: 50006 });
    expect((await callback(open(), { type: 4, data: { content: 'x'.repeat(2001) } })).json).toMatchObject({
      errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
    });
    const choices = (count: number, name: string) => ({
      type: 8,
      data: { choices: Array.from({ length: count }, () => ({ name, value: 'v' })) },
    });
    expect((await callback(open(4), choices(26, 'n'))).json).toMatchObject({ code: 50035 });
    expect((await callback(open(4), choices(1, 'n'.repeat(101)))).json).toMatchObject({ code: 50035 });
    expect((await callback(open(4), choices(25, 'n'))).status).toBe(204);
  });

  it('lets a deferred answer be filled in, by an edit or by the first follow-up, for 15 minutes', async () => {
    const interaction = open();
    expect(
      (await call('PATCH', `${hook(interaction)}/messages/@original`, { content: 'x' })).json,
    ).toMatchObject({ code: 10015 });
    await callback(interaction, { type: 5, data: { flags: 0 } });
    const followed = await call('POST', hook(interaction), { content: 'x', flags: 64 });
    expect(followed.json).toMatchObject({ id: interaction.original?.id, flags: 0 });
    expect(
      (await call('PATCH', `${hook(interaction)}/messages/@original`, { content: 'y' })).json,
    ).toMatchObject({ content: 'y' });
    standIn.clock.advance(15 * 60 * 1000 + 1);
    for (const [method, path] of [
      ['PATCH', '/messages/@original'],
      ['DELETE', '/messages/@original'],
      ['POST', ''],
    ] as const) {
      const late = await call(method, `${hook(interaction)}${path}`, { content: 'z' });
      expect([late.status, late.json.code], method).toEqual([401, 50027]);
    }
  });
});

describe('forms', () => {
  const open = () =>
    standIn.interactions.open({
      type: 3,
      channelId: standIn.world.general.id,
      user: standIn.world.alice,
      source: null,
      context: 0,
    });
  const input = (more: Json = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
  const label = (component: Json = input(), more: Json = {}) => ({
    type: 18,
    label: 'l',
    component,
    ...more,
  });
  const form = (more: Json = {}) => ({ custom_id: 'f', title: 't', components: [label()], ...more });
  const callback = ({ id, token }: { id: string; token: string }, data: Json) =>
    call('POST', `/interactions/${id}/${token}/callback`, { type: 9, data });

  it.each<[string, Json]>([
    ['a title above 45', form({ title: 'x'.repeat(46) })],
    ['no title', form({ title: '' })],
    ['no fields', form({ components: [] })],
    ['a label above 45', form({ components: [label(input(), { label: 'x'.repeat(46) })] })],
    ['a description above 100', form({ components: [label(input(), { description: 'x'.repeat(101) })] })],
    ['a placeholder above 100', form({ components: [label(input({ placeholder: 'x'.repeat(101) }))] })],
    ['an unknown style', form({ components: [label(input({ style: 3 }))] })],
    ['an id twice', form({ components: [label(), label()] })],
    ['a button', form({ components: [label(button())] })],
    ['a field without a label', form({ components: [input()] })],
  ])('refuses %s', async (_, data) => {
    expect((await callback(open(), data)).json).toMatchObject({ code: 50035 });
  });

  it('takes one that keeps the rules, and none as the answer to a form', async () => {
    expect((await callback(open(), form())).status).toBe(204);
    const submitted = { ...open(), type: 5 };
    Object.assign(standIn.interactions.byId.get(submitted.id)!, { type: 5 });
    expect((await callback(submitted, form())).json).toMatchObject({ code: 50035 });
  });
});

describe('threads', () => {
  it('refuses wrong names, unknown messages and a second thread', async () => {
    const { world } = standIn;
    const asking = world.addMessage({ channelId: world.general.id, author: world.alice, content: 'x' });
    const path = `/channels/${world.general.id}/messages/${asking.id}/threads`;
    for (const name of ['', 'x'.repeat(101)])
      expect((await call('POST', path, { name })).json.code).toBe(50035);
    expect((await call('POST', path, { name: 'x', auto_archive_duration: 5 })).json.code).toBe(50035);
    expect(
      (await call('POST', `/channels/${world.general.id}/messages/1/threads`, { name: 'x' })).json.code,
    ).toBe(10008);
    expect((await call('POST', path, { name: 'x' })).status).toBe(200);
    expect((await call('POST', path, { name: 'x' })).json.code).toBe(160004);
  });
});

describe('commands', () => {
  const put = (commands: unknown) => call('PUT', `/applications/${standIn.world.bot.id}/commands`, commands);
  const command = (more: Json) => [{ name: 'a', description: 'a', ...more }];
  const sub = (...options: Json[]) => ({ options: [{ type: 1, name: 's', description: 's', options }] });
  const text3 = (more: Json) => ({ type: 3, name: 'o', description: 'o', ...more });

  it.each<[string, unknown]>([
    ['a name with capitals', command({ name: 'A' })],
    ['a name above 32', command({ name: 'a'.repeat(33) })],
    ['no description', command({ description: '' })],
    ['a description above 100', command({ description: 'x'.repeat(101) })],
    ['a localised name that breaks the rule', command({ name_localizations: { ko: '방위비 분담' } })],
    ['a localised description above 100', command({ description_localizations: { ko: '가'.repeat(101) } })],
    ['a menu with a description', [{ type: 3, name: 'Check this', description: 'x' }]],
    ['a menu with too long a name', [{ type: 3, name: 'x'.repeat(33) }]],
    ['an unknown place', command({ contexts: [0, 3] })],
    ['a place twice', command({ integration_types: [1, 1] })],
    ['an unknown locale', command({ name_localizations: { kr: '가' } })],
    ['26 options', command(sub(...Array.from({ length: 26 }, (_, i) => text3({ name: `o${i}` }))))],
    ['an option twice', command(sub(text3({}), text3({})))],
    [
      'a Korean name twice',
      command(
        sub(
          text3({ name_localizations: { ko: '가' } }),
          text3({ name: 'p', name_localizations: { ko: '가' } }),
        ),
      ),
    ],
    ['a required option after another', command(sub(text3({}), text3({ name: 'p', required: true })))],
    [
      'choices with autocomplete',
      command(sub(text3({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }))),
    ],
    ['a choice above 100', command(sub(text3({ choices: [{ name: 'x'.repeat(101), value: 'a' }] })))],
    ['a smallest value for a text', command(sub(text3({ min_value: 1 })))],
    ['a length above 6,000', command(sub(text3({ max_length: 6001 })))],
    [
      'more than 8,000 characters',
      command({
        options: Array.from({ length: 20 }, (_, i) => ({
          ...sub(
            ...Array.from({ length: 4 }, (_, j) => text3({ name: `o${j}`, description: 'x'.repeat(100) })),
          ).options[0],
          name: `s${i}`,
        })),
      }),
    ],
  ])('refuses %s', async (_, commands) => {
    expect((await put(commands)).json).toMatchObject({ code: 50035 });
  });
});
