import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Hit } from '../../search/index.ts';
import type { Localised } from '../../text/localised.ts';

/**
 * A passage answers only when it speaks of this share of the question, by weight of its words. Taken from the curve in
 * bench/abstain: below it wrong answers outnumber right ones.
 */
export const ENOUGH = 0.42;
/** Passages under this are not even shown as the nearest. */
const NEAREST = 0.15;
const NEAR = 0.8;
const MOST = 3;
const LOOKED_AT = 8;

export function answerPassages(query: QueryOf<'passages'>, facts: Facts): Draft {
  const hits = searchPassages(query.words, facts);
  const [best] = hits;
  if (!best || best.coverage < ENOUGH) {
    return { status: 'not-covered', statements: nearestOf(hits, facts), notice: NOTHING };
  }
  const shown = hits
    .filter(({ score, coverage }) => score >= best.score * NEAR && coverage >= ENOUGH * 0.8)
    .slice(0, MOST);
  return { status: 'answered', statements: shown.flatMap((hit) => passageStatement(hit, 'answer', facts)) };
}

/** The two passages nearest to a question that is not covered. */
export const nearest = (words: string, facts: Facts): DraftStatement[] =>
  nearestOf(searchPassages(words, facts), facts);

function nearestOf(hits: readonly Hit[], facts: Facts): DraftStatement[] {
  return hits
    .filter(({ coverage }) => coverage >= NEAREST)
    .slice(0, 2)
    .flatMap((hit) => passageStatement(hit, 'passage', facts));
}

/** Passages published by the day of the facts, best first. */
export const searchPassages = (words: string, facts: Facts, limit = LOOKED_AT): Hit[] =>
  facts.knowledge.passages.search(words, limit, (id) => {
    const article = facts.knowledge.article(id.split('#')[0]!);
    return article !== undefined && article.date.slice(0, 10) <= facts.asOf;
  });

/** The passage as it stands, with the words to mark. */
export function passageStatement(
  { id, terms }: Pick<Hit, 'id'> & Partial<Pick<Hit, 'terms'>>,
  role: DraftStatement['role'],
  facts: Facts,
): DraftStatement[] {
  const passage = facts.knowledge.passage(id);
  if (!passage) return [];
  const { en, ko } = passage.text;
  return [
    {
      role,
      text: { en: en ?? ko ?? '', ko: ko ?? en ?? '' },
      rows: [],
      passages: [id],
      ...(terms && { marked: terms.filter((term) => !/^[=@]/.test(term)) }),
    },
  ];
}

const NOTHING: Localised = {
  en: 'Not covered: nothing in the corpus answers that. It covers the Special Measures Agreements: yearly amounts 1989–2026, the twelve agreements, talks, demands, votes, people and terms.',
  ko: '자료에 답이 없습니다. 이 봇은 방위비분담특별협정을 다룹니다: 1989~2026년 연도별 금액, 12개 협정, 협상, 요구와 제안, 표결, 인물, 용어.',
};
