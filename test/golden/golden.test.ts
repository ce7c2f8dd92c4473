import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderPlain } from '../../src/render/plain.ts';
import { localise } from '../../src/text/localised.ts';
import { faultsOf } from '../../src/verify/verify.ts';
import { askAll, describeFailure, makeAssistant, type Outcome, readItems, tally } from './run.ts';

const count = z.strictObject({ passed: z.number().int(), asked: z.number().int() });
const floors = z
  .record(z.string(), count)
  .parse(parse(readFileSync(new URL('floors.yaml', import.meta.url), 'utf8')));

const assistant = makeAssistant();
const outcomes = askAll(readItems(), assistant);
const counts = tally(outcomes);
/** The assertion of a list of what is wrong names each question. */
const idsOf = (list: readonly Outcome[]): string[] => list.map(({ item }) => item.id);

describe('golden: at least as many right answers as were measured', () => {
  it('has a floor for every kind', () => {
    expect([...counts.keys()].sort()).toEqual(Object.keys(floors).sort());
  });

  for (const [kind, floor] of Object.entries(floors)) {
    it(`${kind}: ${floor.passed} of ${floor.asked}`, () => {
      const failures = outcomes.filter(({ item, missing }) => item.kind === kind && missing.length > 0);
      const report = failures.map(describeFailure).join('\n\n');
      if (report) console.log(report);
      const { passed = 0, asked = 0 } = counts.get(kind) ?? {};
      expect(asked, 'questions of this kind').toBe(floor.asked);
      expect(passed, `right answers; these are not:\n${report}`).toBeGreaterThanOrEqual(floor.passed);
    });
  }
});

describe('golden: what holds for every answer', () => {
  it('cites something when it answers what must be cited', () => {
    const bare = outcomes.filter(
      ({ item, answer }) =>
        item.cites && ['answered', 'partial'].includes(answer.status) && answer.citations.length === 0,
    );
    expect(idsOf(bare)).toEqual([]);
  });

  it('bears out every statement and every row of a table when it is checked again', () => {
    const faults = outcomes.flatMap(({ item, answer }) => [
      ...answer.statements.flatMap((statement) =>
        faultsOf(statement, assistant.knowledge).map((fault) => `${item.id}: ${statement.text.en}: ${fault}`),
      ),
      ...(answer.table?.rows ?? []).flatMap(({ cells, passages, steps }) => {
        const text = localise((lang) => cells.map((cell) => cell[lang]).join(' · '));
        return faultsOf({ text, passages, steps }, assistant.knowledge).map(
          (fault) => `${item.id}: ${text.en}: ${fault}`,
        );
      }),
    ]);
    expect(faults).toEqual([]);
  });

  it('lists every passage that a statement or a row rests on', () => {
    const unlisted = outcomes.filter(({ answer }) => {
      const cited = new Set(answer.citations.map(({ passage }) => passage));
      return [...answer.statements, ...(answer.table?.rows ?? [])].some(({ passages }) =>
        passages.some((id) => !cited.has(id)),
      );
    });
    expect(idsOf(unlisted)).toEqual([]);
  });

  it('mentions nobody, in either language', () => {
    const mention = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/u;
    const mentioning = outcomes.filter(({ answer }) =>
      (['en', 'ko'] as const).some((lang) => mention.test(renderPlain(answer, { lang }))),
    );
    expect(idsOf(mentioning)).toEqual([]);
  });

  it('shows no slip of the program', () => {
    const slip = /\bundefined\b|\bNaN\b|\[object |\bnull\b/u;
    const slipped = outcomes.filter(({ answer }) =>
      (['en', 'ko'] as const).some((lang) => slip.test(renderPlain(answer, { lang, sources: false }))),
    );
    expect(idsOf(slipped)).toEqual([]);
  });
});
