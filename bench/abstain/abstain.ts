import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { createAssistant } from '../../src/assistant/index.ts';
import { answerPassages, ENOUGH } from '../../src/kinds/passages/answer.ts';
import { type Facts, factsAsOf } from '../../src/knowledge/facts.ts';
import { part } from '../../src/query/schema.ts';
import type { Hit } from '../../src/search/index.ts';
import { normalise } from '../../src/text/normalise.ts';
import { comparable, readItems, TODAY } from '../../test/golden/run.ts';
import { realCorpus } from '../tools/corpus.ts';
import { printTable } from '../tools/table.ts';

/**
 * When may the passages answer? Asks the last resort alone, past everything that would have understood the question,
 * what it would answer over a threshold (`ENOUGH` of src/kinds/passages), and counts right against wrong and refused.
 */

const rankingSets = z.array(z.object({ q: z.string(), expect: z.array(z.string()) }));

/** A question of which is known whether a passage answers it, and which. */
interface Asked {
  readonly q: string;
  readonly set: 'ranking' | 'passages' | 'not covered' | 'off topic';
  /** Whether the passages that are shown hold what was asked for; null: nothing may be shown as the answer. */
  readonly isRight: ((shown: readonly Hit[]) => boolean) | null;
}

/** As in src/kinds/passages: passages nearly as good as the best are shown too, at most so many. */
const NEAR = 0.8;
const MOST = 3;

const THRESHOLDS = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);

export function abstain(): void {
  const { knowledge } = createAssistant(realCorpus());
  const facts = factsAsOf(knowledge, TODAY);
  const asked = [...fromRanking(facts), ...fromGolden(facts)];
  const hits = asked.map(({ q }) =>
    knowledge.passages.search(
      normalise(q),
      8,
      (id) => (articleOf(facts, id)?.date.slice(0, 10) ?? '9') <= facts.asOf,
    ),
  );

  const shownAt = (index: number, threshold: number): readonly Hit[] => {
    const found = hits[index]!;
    const best = found[0];
    if (!best || best.coverage < threshold) return [];
    return found
      .filter(({ score, coverage }) => score >= best.score * NEAR && coverage >= threshold * 0.8)
      .slice(0, MOST);
  };
  const count = (threshold: number, test: (ask: Asked, shown: readonly Hit[]) => boolean): number =>
    asked.filter((ask, index) => test(ask, shownAt(index, threshold))).length;

  const answerable = asked.filter(({ isRight }) => isRight !== null).length;
  const rows = [...new Set([...THRESHOLDS, ENOUGH])]
    .sort((a, b) => a - b)
    .map((threshold) => {
      const right = count(threshold, ({ isRight }, shown) => shown.length > 0 && isRight?.(shown) === true);
      const wrong = count(threshold, ({ isRight }, shown) => shown.length > 0 && isRight?.(shown) === false);
      const rash = count(threshold, ({ isRight }, shown) => shown.length > 0 && isRight === null);
      const timid = count(threshold, ({ isRight }, shown) => shown.length === 0 && isRight !== null);
      const answered = right + wrong + rash;
      return [
        `${threshold.toFixed(2)}${threshold === ENOUGH ? ' ◄ in use' : ''}`,
        right,
        wrong,
        rash,
        timid,
        asked.length - answerable - rash,
        answered === 0 ? null : `${Math.round((right / answered) * 100)} %`,
        `${Math.round((right / answerable) * 100)} %`,
        right - wrong - rash,
      ];
    });
  printTable(
    `Passages as the last resort: ${answerable} questions that a passage answers, ${asked.length - answerable} that none does`,
    [
      'threshold',
      'right',
      'wrong',
      'should refuse',
      'refused',
      'rightly refused',
      'right of answered',
      'right of answerable',
      'right − wrong',
    ],
    rows,
  );
  perSet(asked, (index) => shownAt(index, ENOUGH));
  const other = asked.filter(({ q }, index) => {
    const query = part({ kind: 'passages', words: normalise(q).slice(0, 400) });
    return (answerPassages(query, facts).status === 'answered') !== shownAt(index, ENOUGH).length > 0;
  });
  if (other.length > 0)
    console.log(
      `The program decides otherwise for ${other.length} of them: bench/abstain no longer does what it does.`,
    );
}

/** What happens to each set at the threshold in use. */
function perSet(asked: readonly Asked[], shown: (index: number) => readonly Hit[]): void {
  const sets = [...new Set(asked.map(({ set }) => set))];
  printTable(
    'The same by set, at the threshold in use',
    ['', 'questions', 'right', 'wrong', 'refused'],
    sets.map((set) => {
      const of = asked
        .map((ask, index) => ({ ask, shown: shown(index) }))
        .filter(({ ask }) => ask.set === set);
      const refused = of.filter((each) => each.shown.length === 0).length;
      const right = of.filter((each) => each.shown.length > 0 && each.ask.isRight?.(each.shown)).length;
      return [set, of.length, right, of.length - refused - right, refused];
    }),
  );
}

const articleOf = (facts: Facts, passage: string) => facts.knowledge.article(passage.split('#')[0]!);

/** Right: one of the sources that the set names is among those shown. */
function fromRanking(facts: Facts): Asked[] {
  const file = new URL('../../test/ranking/sets.yaml', import.meta.url);
  return rankingSets
    .parse(parse(readFileSync(file, 'utf8')))
    .filter(({ expect }) => expect.some((id) => facts.knowledge.article(id)))
    .map(({ q, expect }) => ({
      q,
      set: 'ranking',
      isRight: (shown) => shown.some(({ id }) => expect.includes(id.split('#')[0]!)),
    }));
}

/** Right: the passages shown hold what the answer must contain. */
function fromGolden(facts: Facts): Asked[] {
  return readItems()
    .filter(({ thread }) => thread === undefined)
    .flatMap(({ q, kind, expect, must_contain: wanted }): Asked[] => {
      if (kind === 'not-covered' && !expect.includes('answered') && !expect.includes('partial'))
        return [{ q, set: 'not covered', isRight: null }];
      if (kind === 'off-topic') return [{ q, set: 'off topic', isRight: null }];
      if (kind !== 'passages') return [];
      return [
        {
          q,
          set: 'passages',
          isRight: (shown) => {
            const text = comparable(shown.map(({ id }) => textOf(facts, id)).join(' '));
            return wanted.every((choices) => choices.some((choice) => text.includes(comparable(choice))));
          },
        },
      ];
    });
}

function textOf(facts: Facts, id: string): string {
  const { en, ko } = facts.knowledge.passage(id)?.text ?? {};
  return `${en ?? ''} ${ko ?? ''}`;
}
