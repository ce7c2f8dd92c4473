import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { defineKind } from '../types.ts';

/** The passages of one source, by its id; only commands and buttons ask for it. */
export const source = defineKind({
  kind: 'source',
  cues: {},
  needs: [['never']],
  fill: () => part({ kind: 'source', id: '' }),
  answer: answerSource,
});

/** Most passages of a source shown at once. */
const MOST = 8;

function answerSource(query: QueryOf<'source'>, facts: Facts): Draft {
  const wanted = query.id.trim().toLowerCase();
  const article = facts.knowledge.article(wanted.split('#')[0]!);
  if (!article) {
    return { status: 'not-covered', statements: [], notice: NO_SOURCE };
  }
  const ids = wanted.includes('#') ? article.passages.filter((id) => id === wanted) : article.passages;
  return {
    status: ids.length > 0 ? 'answered' : 'not-covered',
    statements: ids.slice(0, MOST).flatMap((id) => {
      const passage = facts.knowledge.passage(id);
      if (!passage) return [];
      const { en, ko } = passage.text;
      return [
        {
          role: 'answer' as const,
          text: { en: en ?? ko ?? '', ko: ko ?? en ?? '' },
          rows: [],
          passages: [id],
        },
      ];
    }),
    ...(ids.length === 0 ? { notice: NO_SOURCE } : {}),
  };
}

const NO_SOURCE: Localised = {
  en: 'Not covered: no source has that id. Type a publisher or a year and choose from the list.',
  ko: '그 id의 자료가 없습니다. 발행처나 연도를 입력하고 목록에서 고르세요.',
};
