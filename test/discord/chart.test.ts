import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { setUp } from './setup.ts';
import { buttonsOf, componentsOf, isEphemeral, textOf } from './stand-in/look.ts';
import type { StoredMessage } from './stand-in/world.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];

function expectChart(message: StoredMessage, title: RegExp): void {
  const [file] = message.files;
  expect([...file!.bytes.slice(0, 4)]).toEqual(PNG);
  const gallery = componentsOf(message).find(({ type }) => type === ComponentType.MediaGallery);
  const [item] = (gallery?.items ?? []) as { media: { url: string }; description: string }[];
  expect(item?.media.url).toBe(`attachment://${file!.name}`);
  expect(item?.description).toMatch(title);
  expect(item?.description).toMatch(/1,519\.2|960\.2|9,602/);
}

describe('charts', () => {
  it('draws the yearly amounts with a text for those who do not see, and with the answer', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('chart');
    expectChart(original!, /by year 1991–2026, in billion won/);
    expect(buttonsOf(original!).map(({ label }) => label)).not.toContain('Chart');
    expect(textOf(original!)).toMatch(/1,519\.2 billion won.*①/s);
    const { original: korean } = await people.slash('chart', { from: 2014, to: 2018 }, { locale: 'ko' });
    expectChart(korean!, /연도별 방위비분담금 .*억 원/);
    expect(standIn.refused()).toEqual([]);
  });

  it('draws on a button, where there is something to draw, for the one who pressed', async () => {
    const { standIn, restart } = await setUp();
    const { people, world } = standIn;
    const { original } = await people.slash('cost', { from: 2014, to: 2018 });
    await restart();
    const { original: chart } = await people.press(original!, 'Chart', { user: world.bob });
    expectChart(chart!, /2014–2018/);
    expect(isEphemeral(chart!)).toBe(true);
    const { original: single } = await people.slash('cost', { year: 2019 });
    expect(buttonsOf(single!).map(({ label }) => label)).not.toContain('Chart');
  });

  it('keeps the picture when the language is flipped', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const { original } = await people.slash('chart', { from: 2014, to: 2018 });
    await people.press(original!, '한국어');
    expect(textOf(original!)).toContain('9,602억');
    expectChart(original!, /연도별/);
    expect(standIn.refused()).toEqual([]);
  });

  it('says what a chart needs when there is nothing to draw', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('chart', { from: 2019, to: 2019 });
    expect(original!.files).toEqual([]);
    expect(textOf(original!)).toContain('nothing to draw');
    expect(textOf(original!)).toContain('1,038.9');
  });
});
