import { amountText, smaName, valueText } from '../kinds/shared/wording.ts';
import { factsAsOf } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../text/localised.ts';
import { normalise } from '../text/normalise.ts';
import { CLAIMS, dayChoices, type FoundChoice, namedChoices, topicChoices } from './named-choices.ts';
import type { Choice, Suggested } from './types.ts';

/** Longest name of a choice that Discord takes. */
const MAX_NAME = 100;
/** Autocomplete knows no day: it offers all that the corpus has. */
const EVER = '9999-12-31';

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'How much did Korea pay in 2019?',
    'How much does Korea pay this year?',
    'When was the 12th SMA signed and by whom?',
    'Why did the amount rise by 13.9% in 2021?',
    'What did Washington ask for in 2019?',
    'What is the total of SMA 9?',
    'Which year had the biggest increase?',
    'What does in-kind support mean?',
    'How many US troops are in Korea?',
    'Timeline of SMA 11',
  ],
  ko: [
    '2019년 방위비분담금은 얼마였어?',
    '올해 방위비분담금은 얼마야?',
    '12차 협정은 언제 누가 서명했어?',
    '2021년에 왜 13.9% 올랐어?',
    '2019년 미국은 얼마를 요구했어?',
    '9차 협정 총액은?',
    '가장 많이 오른 해는?',
    '현물 지원이 뭐야?',
    '주한미군은 몇 명이야?',
    '11차 협정 연표',
  ],
};

/** What people may also write in their own words, which is then offered first. */
const FREE: readonly Suggested[] = ['question', 'claim', 'topic'];

/** Values for autocomplete, those that contain what was typed first; all of them when none does, so never empty. */
export function suggest(
  knowledge: Knowledge,
  what: Suggested,
  typed: string,
  lang: Language,
  limit: number,
): Choice[] {
  const all = choices(knowledge, what, lang);
  const wanted = normalise(typed);
  const fitting =
    wanted === ''
      ? all
      : all.filter(({ name, value, also = '' }) => `${name} ${value} ${also}`.toLowerCase().includes(wanted));
  const free =
    FREE.includes(what) && typed.trim() !== ''
      ? [{ name: clip(typed.trim()), value: clip(typed.trim()) }]
      : [];
  const offered = [...free, ...(fitting.length > 0 || free.length > 0 ? fitting : all)];
  return offered.slice(0, limit).map(({ name, value }) => ({ name: clip(name), value }));
}

function choices(knowledge: Knowledge, what: Suggested, lang: Language): FoundChoice[] {
  const facts = factsAsOf(knowledge, EVER);
  switch (what) {
    case 'year':
      return [...facts.years].reverse().map((year) => {
        const amount = facts.amount(year);
        const sma = amount?.agreement ? ` · ${smaName(amount.agreement)[lang]}` : '';
        return {
          name: clip(`${year}${amount ? ` · ${amountText(amount)[lang]}` : ''}${sma}`),
          value: String(year),
        };
      });
    case 'agreement':
      return [...facts.agreements].reverse().map((number) => {
        const period = facts.agreement(number, 'period')[0];
        return {
          name: clip(`${smaName(number)[lang]}${period ? ` · ${valueText(period, facts)[lang]}` : ''}`),
          value: String(number),
        };
      });
    case 'question':
      return QUESTIONS[lang].map((question) => ({ name: question, value: question }));
    case 'source':
      return [...knowledge.corpus.articles.values()]
        .sort((a, b) => b.date.localeCompare(a.date))
        .map((article) => ({
          name: clip(
            `${lang === 'en' ? article.publisher : article.publisherKo} · ${article.date} · ${article.title}`,
          ),
          value: article.id,
        }));
    case 'claim':
      return CLAIMS.map((claim) => ({ name: claim[lang], value: claim[lang] }));
    case 'person':
    case 'term':
      return namedChoices(facts, what, lang);
    case 'topic':
      return topicChoices(facts, lang);
    case 'day':
      return dayChoices(facts, lang);
    default:
      return what satisfies never;
  }
}

const clip = (text: string): string =>
  [...text].length <= MAX_NAME ? text : `${[...text].slice(0, MAX_NAME - 1).join('')}…`;
