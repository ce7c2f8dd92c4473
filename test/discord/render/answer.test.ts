import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/discord/render/answer.ts';
import { renderChart } from '../../../src/discord/render/chart.ts';
import { fitsIntoId, readCustomId } from '../../../src/discord/render/custom-id.ts';
import { renderPassage } from '../../../src/discord/render/passage.ts';
import { plainMessage } from '../../../src/discord/render/plain-message.ts';
import { renderReceipt } from '../../../src/discord/render/receipt.ts';
import { renderSteps } from '../../../src/discord/render/steps.ts';
import { mark } from '../../../src/render/marks.ts';
import { checkMessage, pingsOf } from '../stand-in/check-message.ts';
import { componentsOf } from '../stand-in/look.ts';
import { answers } from './answers.ts';

const FLAGS = 1 << 15;
const views = fc.record({
  lang: fc.constantFrom('en' as const, 'ko' as const),
  asker: fc.constantFrom(null, '1575062883060940804'),
  lasting: fc.boolean(),
  asked: fc.option(fc.string({ unit: 'binary', maxLength: 5000 }), { nil: undefined }),
  preface: fc.option(fc.record({ en: fc.string(), ko: fc.string() }), { nil: undefined }),
  hint: fc.option(fc.record({ en: fc.string(), ko: fc.string() }), { nil: undefined }),
  seenBy: fc.constantFrom('all' as const, 'asker' as const, 'kept' as const),
  picture: fc.option(
    fc.record({
      name: fc.constant('chart.png'),
      bytes: fc.uint8Array({ maxLength: 9 }),
      alt: fc.string({ minLength: 1, maxLength: 1024 }),
    }),
    { nil: undefined },
  ),
});
const runs = { numRuns: 300, endOnFailure: true };

const contents = (message: ReturnType<typeof renderAnswer>) =>
  componentsOf(message).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));

describe('renderAnswer', () => {
  it('keeps the limits of Discord for any Answer, and pings nobody even if everything were allowed', () => {
    fc.assert(
      fc.property(answers, views, (answer, view) => {
        const message = renderAnswer(answer, view);
        const { components, files = [] } = message;
        checkMessage({ components, files, flags: FLAGS }, 'create');
        expect(pingsOf({ components }, null)).toEqual([]);
        checkMessage({ ...plainMessage(message), files }, 'create');
      }),
      runs,
    );
  });

  it('shows no mark without its source', () => {
    fc.assert(
      fc.property(answers, views, (answer, view) => {
        const shown = contents(renderAnswer(answer, { ...view, asked: undefined, preface: undefined })).join(
          '\n',
        );
        const sources = new Set([...shown.matchAll(/^-# ([①-⑳]+)/gm)].flatMap(([, signs]) => [...signs!]));
        const known = new Set(answer.citations.map(({ mark: n }) => mark(n)));
        for (const [sign] of shown.matchAll(/[①-⑳]/g)) if (known.has(sign)) expect(sources).toContain(sign);
      }),
      runs,
    );
  });

  it('says what it left out, and only then', () => {
    fc.assert(
      fc.property(answers, views, (answer, view) => {
        const message = renderAnswer(answer, { ...view, lang: 'en' });
        const shownSources = contents(message)
          .join('\n')
          .split('\n')
          .filter((line) => /^-# (?:[①-⑳]|\(\d+\))+ /.test(line)).length;
        const line = contents(message)
          .join('\n')
          .match(/^-# Left out .*: (.*)\. A narrower/m)?.[1];
        const missing = Number(/(\d+) sources?/.exec(line ?? '')?.[1] ?? 0);
        expect(shownSources + missing).toBe(new Set(answer.citations.map(({ source }) => source)).size);
      }),
      runs,
    );
  });

  it('gives every button an id that can be read again', () => {
    fc.assert(
      fc.property(answers, views, (answer, view) => {
        const ids = componentsOf(renderAnswer(answer, view)).flatMap(({ custom_id: id }) =>
          typeof id === 'string' ? [id] : [],
        );
        for (const id of ids) expect(readCustomId(id)).toMatchObject({ receipt: answer.receipt });
        if (!view.lasting) expect(ids).toEqual([]);
      }),
      runs,
    );
  });
});

describe('what else is made of an answer', () => {
  const picture = { name: 'chart.png', bytes: new Uint8Array(), alt: 'a' };

  it('keeps the limits of Discord for any Answer', () => {
    fc.assert(
      fc.property(answers, views, (answer, { lang }) => {
        const receipt = { id: answer.receipt, query: answer.query, today: '2026-11-25', corpus: 'v1' };
        const messages = [
          renderSteps(answer, lang),
          renderChart(answer, picture, lang),
          ...(fitsIntoId(answer.receipt) ? [renderReceipt(receipt, answer, lang)] : []),
        ];
        for (const { components, files = [] } of messages) {
          checkMessage({ components, files, flags: FLAGS }, 'interaction');
          expect(pingsOf({ components }, null)).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('renderPassage', () => {
  it('keeps the limits of Discord for any passage', () => {
    const passages = fc.record({
      id: fc.constant('passage-1'),
      text: fc.record({
        en: fc.option(fc.string({ unit: 'binary', maxLength: 6000 })),
        ko: fc.option(fc.string({ maxLength: 6000 })),
      }),
      publisher: fc.record({ en: fc.string(), ko: fc.string({ maxLength: 600 }) }),
      title: fc.string({ maxLength: 2000 }),
      date: fc.constantFrom('2019', '2019-02-10'),
      url: fc.option(fc.webUrl()),
      seen: fc.boolean(),
      added: fc.boolean(),
    });
    fc.assert(
      fc.property(
        answers,
        passages,
        fc.constantFrom('en' as const, 'ko' as const),
        (answer, passage, lang) => {
          const { components } = renderPassage(passage, { answer, mark: 1, lang });
          checkMessage({ components, flags: FLAGS }, 'interaction');
          expect(pingsOf({ components }, null)).toEqual([]);
        },
      ),
      runs,
    );
  });
});
