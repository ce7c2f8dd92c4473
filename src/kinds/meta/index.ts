import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { defineKind } from '../types.ts';

/** Questions about the bot itself: what it can do, where its numbers come from, how new they are. */
export const meta = defineKind({
  kind: 'meta',
  cues: {
    'cue:help': 2.5,
    'cue:sources': 2.2,
    'cue:about-bot': 4,
    'cue:coverage': 3.5,
    'cue:greeting': 1.2,
    'form:bare-clear': 9,
    'topic:*': -1,
    'slot:year': -2,
    'slot:agreement': -2,
    'slot:amount': -2,
    'person:*': -1,
    'cue:why': -1.5,
    'cue:how-much': -1.5,
    'cue:when': -0.8,
    'cue:who': -0.5,
    'elsewhere:*': -3,
    'milestone:*': -1,
  },
  needs: [
    ['cue:help'],
    ['cue:sources'],
    ['cue:about-bot'],
    ['cue:coverage'],
    ['cue:greeting'],
    ['form:bare-clear'],
  ],
  fill(reading) {
    const has = (key: string): boolean => reading.keys.has(key);
    const about = has('cue:clear')
      ? 'cleared'
      : has('cue:about-bot')
        ? 'about'
        : has('cue:coverage')
          ? 'coverage'
          : has('cue:sources')
            ? 'sources'
            : has('cue:help')
              ? 'help'
              : 'greeting';
    return part({ kind: 'meta', about });
  },
  answer: answerMeta,
});

const EXAMPLES: readonly Localised[] = [
  { en: 'How much did Korea pay in 2019?', ko: '2019년 방위비분담금은 얼마였어?' },
  { en: 'When was the 12th SMA signed and by whom?', ko: '12차 협정은 언제 누가 서명했어?' },
  { en: 'What did Washington ask for in 2019?', ko: '2019년 미국은 얼마를 요구했어?' },
];

function answerMeta(query: QueryOf<'meta'>, facts: Facts): Draft {
  const { articles, passages, rows } = facts.knowledge.corpus;
  const newest =
    [...articles.values()]
      .map((article) => article.date)
      .sort()
      .at(-1) ?? '';
  const counts = { articles: articles.size, passages: passages.size, rows: rows.length, newest };
  return { status: 'answered', statements: [], notice: NOTICES[query.about](counts), suggestions: EXAMPLES };
}

interface Counts {
  readonly articles: number;
  readonly passages: number;
  readonly rows: number;
  /** Date of the newest source. */
  readonly newest: string;
}

const NOTICES: Record<QueryOf<'meta'>['about'], (counts: Counts) => Localised> = {
  help: () => ({
    en: 'Ask in English or Korean about the Special Measures Agreements: yearly amounts (1989–2026), changes, totals and averages, the twelve agreements with dates, votes and people, the talks, demands and offers, terms, and what sources say. Follow-ups keep their subject. Commands: /sma cost, change, total, compare, agreement, timeline, person, term, demand, check, ask, chart, source, about, help.',
    ko: '방위비분담특별협정에 대해 한국어나 영어로 물어보세요: 연도별 금액(1989~2026년), 증감, 합계와 평균, 12개 협정의 날짜·표결·인물, 협상, 요구와 제안, 용어, 자료의 내용. 이어지는 질문은 주제를 유지합니다. 명령어: /sma cost, change, total, compare, agreement, timeline, person, term, demand, check, ask, chart, source, about, help.',
  }),
  sources: ({ articles, passages, rows }) => ({
    en: `Every number comes from a curated fact table (${rows} rows) and ${passages} passages of ${articles} sources: government white papers, treaty texts, press and research. Each sentence of an answer cites the passages that support it (①②), and it is checked against them before it is shown; what is computed shows its steps.`,
    ko: `모든 수치는 선별된 사실표(${rows}행)와 자료 ${articles}건의 본문 요약 ${passages}개에서 나옵니다: 국방백서, 협정문, 언론, 연구. 답의 문장마다 근거 구절을 인용(①②)하고, 보여 주기 전에 근거와 대조하며, 계산한 값은 풀이를 함께 보여 줍니다.`,
  }),
  coverage: ({ newest }) => ({
    en: `The newest source in the corpus is dated ${newest}; the newest one about the agreement itself is of November 2025. Nothing about a new, reopened or replaced agreement was found in the sources of 2026, which is no proof that there is none. Amounts go from 1989 to 2026, the agreements from 1991 to 2030.`,
    ko: `가장 최근 자료는 ${newest}자이며, 협정 자체에 관한 가장 최근 자료는 2025년 11월입니다. 2026년 자료에서 새 협정이나 재협상은 찾지 못했지만 없다는 증거는 아닙니다. 금액은 1989~2026년, 협정은 1991~2030년을 다룹니다.`,
  }),
  about: () => ({
    en: 'A bot that answers questions about the Special Measures Agreements from a curated fact table and cited passages. It is a program without a language model: the same question gets the same answer. It gives no advice, opinion or prediction.',
    ko: '방위비분담특별협정에 관한 질문에 선별된 사실표와 인용 구절로 답하는 봇입니다. 언어모델을 쓰지 않는 프로그램이며 같은 질문에는 같은 답을 합니다. 조언, 의견, 예측은 하지 않습니다.',
  }),
  cleared: () => ({
    en: 'Starting afresh: the next question stands on its own.',
    ko: '새로 시작합니다. 다음 질문은 앞의 주제와 관계없이 답합니다.',
  }),
  greeting: () => ({
    en: 'Hello. Ask me about the Special Measures Agreements, for example one of the questions below.',
    ko: '안녕하세요. 방위비분담특별협정에 대해 물어보세요. 아래는 예입니다.',
  }),
};
