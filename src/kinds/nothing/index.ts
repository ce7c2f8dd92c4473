import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Status } from '../../answer/types.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { nearest } from '../passages/answer.ts';
import { rankRows } from '../shared/rank.ts';
import { positionStatement } from '../shared/texts.ts';
import { defineKind } from '../types.ts';

/** What cannot be answered, and what would work instead. `src/understand` decides when. */
export const nothing = defineKind({
  kind: 'nothing',
  cues: {},
  needs: [['never']],
  fill: (reading) => part({ kind: 'nothing', why: 'unclear', words: reading.text.slice(0, 400) }),
  answer: answerNothing,
});

type Why = QueryOf<'nothing'>['why'];

const STATUS: Record<Why, Status> = {
  empty: 'ambiguous',
  unclear: 'ambiguous',
  'no-referent': 'ambiguous',
  'off-topic': 'off-topic',
  instruction: 'off-topic',
  opinion: 'not-covered',
  prediction: 'not-covered',
  'other-country': 'not-covered',
  'unknown-matter': 'not-covered',
};

const NOTICES: Record<Why, Localised> = {
  empty: {
    en: 'There is no question in that. Ask, for example: How much did Korea pay in 2019?',
    ko: '질문이 보이지 않습니다. 예: 2019년 방위비분담금은 얼마였어?',
  },
  unclear: {
    en: 'That can be read in several ways. Name a year, an agreement (SMA 10), a person or a term.',
    ko: '여러 뜻으로 읽힙니다. 연도, 협정(10차), 사람, 용어 가운데 하나를 적어 주세요.',
  },
  'no-referent': {
    en: 'What does that refer to? There is no earlier question here. Name the year, the agreement (SMA 10) or the person.',
    ko: '무엇을 가리키는지 알 수 없습니다. 앞선 질문이 없습니다. 연도, 협정(10차), 사람을 적어 주세요.',
  },
  'off-topic': {
    en: 'That is not about the Special Measures Agreements, the only subject here. Ask about amounts, agreements, talks, demands, people or terms.',
    ko: '방위비분담특별협정에 관한 질문이 아닙니다. 금액, 협정, 협상, 요구, 인물, 용어를 물어보세요.',
  },
  instruction: {
    en: 'Instructions are not followed here; only questions about the Special Measures Agreements are answered.',
    ko: '지시는 따르지 않습니다. 방위비분담특별협정에 관한 질문에만 답합니다.',
  },
  opinion: {
    en: 'Opinions are not given here. This is what the sides and analysts said that is near:',
    ko: '의견은 말하지 않습니다. 각 측과 전문가가 한 말 가운데 가까운 것은 다음과 같습니다.',
  },
  prediction: {
    en: 'Predictions are not made here. What is agreed and what sources say can be asked; these passages are near:',
    ko: '예측은 하지 않습니다. 합의된 것과 자료의 내용은 물어볼 수 있으며, 가까운 구절은 다음과 같습니다.',
  },
  'unknown-matter': {
    en: 'Not covered: the corpus has nothing on what is asked for. It covers amounts, agreements, talks, demands, votes, people and terms of the Special Measures Agreements.',
    ko: '물어보신 것은 자료에 없습니다. 방위비분담특별협정의 금액, 협정, 협상, 요구, 표결, 인물, 용어를 다룹니다.',
  },
  'other-country': {
    en: 'Not covered: the corpus is about Korea (and Japan where sources compare). Other hosts of US forces are not in it.',
    ko: '자료는 한국(자료가 비교한 경우 일본)만 다룹니다. 다른 주둔국은 들어 있지 않습니다.',
  },
};

/** Only these show passages: for the others nothing is near. */
const WITH_PASSAGES: ReadonlySet<Why> = new Set(['opinion', 'prediction']);

/** Whom to ask for an opinion: those who have one, each once. */
const MOST_VOICES = 3;

function voices(words: string, facts: Facts): DraftStatement[] {
  const heard = new Set<string>();
  const said = rankRows(facts, ['position'], words).filter(({ row, score }) => {
    const who = row.name?.en ?? row.id;
    if (score === 0 || heard.has(who)) return false;
    heard.add(who);
    return true;
  });
  return said.slice(0, MOST_VOICES).flatMap(({ row }) => positionStatement(row, 'detail'));
}

function near({ why, words }: QueryOf<'nothing'>, facts: Facts): DraftStatement[] {
  const said = why === 'opinion' ? voices(words, facts) : [];
  return said.length > 0 ? said : WITH_PASSAGES.has(why) ? nearest(words, facts) : [];
}

function answerNothing(query: QueryOf<'nothing'>, facts: Facts): Draft {
  return {
    status: STATUS[query.why],
    statements: near(query, facts),
    notice: NOTICES[query.why],
    suggestions: query.readings.length > 0 ? query.readings : EXAMPLES,
  };
}

const EXAMPLES: readonly Localised[] = [
  { en: 'How much does Korea pay this year?', ko: '올해 방위비분담금은 얼마야?' },
  { en: 'Which agreement is in force now?', ko: '현행 협정은 몇 차야?' },
];
