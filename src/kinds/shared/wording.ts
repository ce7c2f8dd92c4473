import { peopleOf } from '../../corpus/people.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import type { Measure } from '../../knowledge/measure.ts';
import { amountMeasure, dateOf } from '../../knowledge/measure.ts';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatOrdinal,
  formatPercent,
} from '../../quantities/index.ts';
import { type Localised, localise } from '../../text/localised.ts';

type Bound = 'about' | 'over' | 'nearly' | 'under' | undefined;

const BOUNDS: Record<NonNullable<Bound>, { en: (x: string) => string; ko: (x: string) => string }> = {
  about: { en: (x) => `about ${x}`, ko: (x) => `약 ${x}` },
  over: { en: (x) => `over ${x}`, ko: (x) => `${x} 이상` },
  nearly: { en: (x) => `nearly ${x}`, ko: (x) => `${x} 가까이` },
  under: { en: (x) => `under ${x}`, ko: (x) => `${x} 미만` },
};

/** Puts "about", "over" … before a figure where the source does. */
export function bounded(text: Localised, bound: Bound): Localised {
  return bound ? { en: BOUNDS[bound].en(text.en), ko: BOUNDS[bound].ko(text.ko) } : text;
}

/** A figure as shown: 1,038.9 billion won, 8.2%, 28,500. */
export function measureText(measure: Measure): Localised {
  if (measure.kind === 'amount') return formatAmount(measure.value, measure.currency);
  if (measure.kind === 'percent') return formatPercent(measure.value, 2);
  if (measure.kind === 'day') return formatDate(dateOf(measure));
  const number = formatNumber(measure.value);
  return { en: number, ko: number };
}

/** The amount of a year with its bound. */
export const amountText = ({ amount, bound }: YearAmount): Localised => bounded(measureText(amount), bound);

/** 10th SMA, 제10차 특별협정. */
export const smaName = (number: number): Localised => {
  const ordinal = formatOrdinal(number);
  return { en: `${ordinal.en} SMA`, ko: `${ordinal.ko} 특별협정` };
};

/** The value of any row as text; dates and people in words. */
export function valueText(row: Row, facts: Facts): Localised {
  const { value } = row;
  if ('amount' in value) return bounded(measureText(amountMeasure(value)), value.bound);
  if ('amounts' in value) {
    const parts = value.amounts.map((amount) => measureText(amountMeasure(amount)));
    return { en: parts.map((p) => p.en).join(' plus '), ko: parts.map((p) => p.ko).join(' + ') };
  }
  if ('percent' in value) return bounded(formatPercent(value.percent, 2), value.bound);
  if ('percents' in value) {
    const [from, to] = value.percents;
    return { en: `${from}–${to}%`, ko: `${from}~${to}%` };
  }
  if ('count' in value) {
    const number = formatNumber(value.count, 0);
    return bounded({ en: number, ko: value.of === 'people' ? `${number}명` : `${number}차례` }, value.bound);
  }
  if ('date' in value) return formatDate(value.date);
  if ('years' in value) {
    const [from, to] = value.years;
    return from === to ? { en: `${from}`, ko: `${from}년` } : { en: `${from}–${to}`, ko: `${from}–${to}년` };
  }
  if ('vote' in value) return voteText(value.vote);
  if ('people' in value) return peopleText(peopleOf(row), facts);
  return value.text;
}

type Vote = Extract<Row['value'], { vote: unknown }>['vote'];

/** 192 present, 131 for, 26 against, 35 abstaining. */
export function voteText({ present, for: yes, against, abstain }: Vote): Localised {
  return {
    en: [
      present !== null && `${present} present`,
      `${yes} for`,
      `${against} against`,
      abstain !== null && `${abstain} abstaining`,
    ]
      .filter(Boolean)
      .join(', '),
    ko: [
      present !== null && `재석 ${present}명`,
      `찬성 ${yes}명`,
      `반대 ${against}명`,
      abstain !== null && `기권 ${abstain}명`,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Names of persons, joined. */
export function peopleText(ids: readonly string[], facts: Facts): Localised {
  const names = ids.map((id) => facts.knowledge.row(id)?.name ?? { en: id, ko: id });
  return {
    en:
      names.length < 2
        ? (names[0]?.en ?? '')
        : `${names
            .slice(0, -1)
            .map((n) => n.en)
            .join(', ')} and ${names.at(-1)!.en}`,
    ko: names.map((name) => name.ko).join(', '),
  };
}

/** Who published what supports a row: "Yonhap; Xinhua". At most three, each once. */
export function publishersOf(row: Row, facts: Facts): Localised {
  const articles = row.passages.flatMap((id) => facts.knowledge.article(id.split('#')[0]!) ?? []);
  return localise((lang) =>
    [...new Set(articles.map((article) => (lang === 'en' ? article.publisher : article.publisherKo)))]
      .slice(0, 3)
      .join('; '),
  );
}

const PART_NAMES: Record<'labour' | 'construction' | 'logistics', Localised> = {
  labour: { en: 'labour part', ko: '인건비' },
  construction: { en: 'construction part', ko: '군사건설비' },
  logistics: { en: 'logistics part', ko: '군수지원비' },
};

/** The name of a part of the contribution; null for the whole. */
export const partName = (part: keyof typeof PART_NAMES | null): Localised | null =>
  part === null ? null : PART_NAMES[part];

const FINAL_CONSONANT = (word: string): boolean | null => {
  const code = word.charCodeAt(word.length - 1);
  return code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 !== 0 : null;
};

/** Digits whose Korean reading ends in a consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔. */
const CONSONANT_DIGIT = /[013678]$/;

/** The Korean particle that fits the word: particle('원', '은', '는'). */
export function particle(word: string, withFinal: string, withoutFinal: string): string {
  const bare = word.replace(/[)\]"'%]+$/u, '');
  const hangul = FINAL_CONSONANT(bare);
  const final = hangul ?? (word.endsWith('%') ? false : CONSONANT_DIGIT.test(bare));
  return `${word}${final ? withFinal : withoutFinal}`;
}
