import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/discord/render/answer.ts';
import { readCustomId } from '../../../src/discord/render/custom-id.ts';
import { renderPassage } from '../../../src/discord/render/passage.ts';
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
});
const runs = { numRuns: 300, endOnFailure: true };

const contents = (message: ReturnType<typeof renderAnswer>) =>
  componentsOf(message).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));

describe('renderAnswer', () => {
  it('keeps the limits of Discord for any Answer, and pings nobody even if everything were allowed', () => {
    fc.assert(
      fc.property(answers, views, (answer, view) => {
        const { components } = renderAnswer(answer, view);
        checkMessage({ components, flags: FLAGS }, 'create');
        expect(pingsOf({ components }, null)).toEqual([]);
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
