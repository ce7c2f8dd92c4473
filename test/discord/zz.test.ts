import { it } from 'vitest';
import { setUp } from './setup.ts';
import { buttonsOf, componentsOf, textOf } from './stand-in/look.ts';

it('x', async () => {
  const { standIn, log } = await setUp();
  const show = async (n: string, o: any, d: any = {}) => {
    const { original } = await standIn.people.slash(n, o, d);
    console.log(
      '=== ' +
        n +
        JSON.stringify(o) +
        JSON.stringify(d) +
        ' ' +
        textOf(original!).length +
        '\n' +
        textOf(original!) +
        '\n[' +
        buttonsOf(original!)
          .map((b) => b.label)
          .join('] [') +
        ']',
    );
    return original!;
  };
  const o = await show('cost', { year: 2019 });
  console.log(textOf((await standIn.people.press(o, '①')).original!));
  await show('cost', { year: 2019 }, { locale: 'ko' });
  await show('cost', { from: 2014, to: 2026 });
  await show('cost', { number: 11 }, { locale: 'ko' });
  await show('change', { from: 2014, to: 2020, mode: 'steps' });
  await show('change', { from: 2018, to: 2019 });
  await show('total', { from: 1991, to: 2026 });
  await show('timeline', { from: 1989, to: 2026 });
  await show('timeline', { number: 10 });
  await show('agreement', { number: 11 });
  await show('agreement', {});
  await show('compare', { first: 10, second: 11 });
  await show('compare', { from: 2010, to: 2020 }, { locale: 'ko' });
  await show('source', {});
  await show('about', {});
  await show('help', {});
  await show('help', {}, { locale: 'ko' });
  await show('term', { term: 'SOFA' });
  await show('person', { name: 'Chang Won-sam' });
  await show('demand', { year: 2019 });
  await show('check', { claim: 'Korea paid 5 billion dollars in 2020' });
  await show('ask', { question: 'how much will it be in 2031?' });
  await show('ask', { question: 'hello' });
  await show('ask', { question: 'why did it rise?' });
  await show('ask', { question: 'cats' });
  await show('cost', { year: 2019, currency: 'both', part: 'labour' });
});
