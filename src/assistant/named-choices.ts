import { smaName, valueText } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import { type Language, type Localised, message } from '../text/localised.ts';
import type { Choice } from './types.ts';

/** A choice with further words by which it is found, which are not shown. */
export interface FoundChoice extends Choice {
  readonly also?: string;
}

/** People or terms with what they are, found by their other names too. */
export function namedChoices(facts: Facts, subject: 'person' | 'term', lang: Language): FoundChoice[] {
  return facts.rows(subject).flatMap((row) => {
    if (!row.name) return [];
    const { name, aliases } = row;
    const also = [name.en, name.ko, ...(aliases?.en ?? []), ...(aliases?.ko ?? [])].join(' ');
    return [{ name: `${name[lang]} · ${valueText(row, facts)[lang]}`, value: name[lang], also }];
  });
}

const STEPS = {
  concluded: message<{ sma: Localised }>({
    en: ({ sma }) => `${sma.en} concluded`,
    ko: ({ sma }) => `${sma.ko} 타결`,
  }),
  signed: message<{ sma: Localised }>({
    en: ({ sma }) => `${sma.en} signed`,
    ko: ({ sma }) => `${sma.ko} 서명`,
  }),
  ratified: message<{ sma: Localised }>({
    en: ({ sma }) => `${sma.en} ratified`,
    ko: ({ sma }) => `${sma.ko} 비준`,
  }),
  'in-force': message<{ sma: Localised }>({
    en: ({ sma }) => `${sma.en} in force`,
    ko: ({ sma }) => `${sma.ko} 발효`,
  }),
} as const;

/** Days on which something changed, the latest first: good days to ask as of. */
export function dayChoices(facts: Facts, lang: Language): FoundChoice[] {
  const steps = facts.rows('agreement').flatMap((row) => {
    const step = STEPS[row.attribute as keyof typeof STEPS];
    const day = 'date' in row.value ? row.value.date : '';
    if (!step || !row.agreement || day.length !== 10) return [];
    return [{ name: `${day} · ${step({ sma: smaName(row.agreement) })[lang]}`, value: day }];
  });
  const sorted = steps.sort((a, b) => b.value.localeCompare(a.value));
  return sorted.filter((one, index) => sorted.findIndex(({ value }) => value === one.value) === index);
}

/** Words that narrow a timeline or a list of demands. */
const TOPICS: readonly Localised[] = [
  { en: 'ratification', ko: '비준' },
  { en: 'signing', ko: '서명' },
  { en: 'talks', ko: '협상' },
  { en: 'negotiators', ko: '협상 대표' },
  { en: 'Korean employees', ko: '한국인 근로자' },
  { en: 'furlough', ko: '무급휴직' },
  { en: 'Humphreys', ko: '험프리스' },
  { en: 'strategic assets', ko: '전략자산' },
  { en: 'Trump', ko: '트럼프' },
  { en: 'National Assembly', ko: '국회' },
];

/** How many events speak of a topic stands beside it. */
export function topicChoices(facts: Facts, lang: Language): FoundChoice[] {
  const events = [...facts.rows('event'), ...facts.rows('demand')].map((row) =>
    valueText(row, facts)[lang].toLowerCase(),
  );
  return TOPICS.flatMap((topic) => {
    const count = events.filter((text) => text.includes(topic[lang].toLowerCase())).length;
    return count > 0 ? [{ name: `${topic[lang]} · ${counted({ count })[lang]}`, value: topic[lang] }] : [];
  });
}

const counted = message<{ count: number }>({
  en: ({ count }) => `${count} event${count === 1 ? '' : 's'}`,
  ko: ({ count }) => `${count}건`,
});

/** Claims to try out, both right and wrong ones. */
export const CLAIMS: readonly Localised[] = [
  { en: 'Korea paid 5 billion dollars in 2020', ko: '한국은 2020년에 50억 달러를 냈다' },
  { en: 'The 11th SMA raised the amount by 13.9 %', ko: '제11차 협정으로 13.9% 올랐다' },
  { en: 'The 12th SMA lasts five years', ko: '제12차 협정은 5년짜리다' },
  { en: 'In 2019 Korea paid 1,038.9 billion won', ko: '2019년 분담금은 1조389억 원이었다' },
];
