import type { Tag } from '../../lexicon/lexicon.ts';
import type { CalendarDate, Quantity } from '../../quantities/index.ts';
import type { Slots } from '../reading.ts';
import { agreementSlots } from './agreements.ts';
import { yearSlots } from './years.ts';

const AS_OF_BEFORE = /(?:\bas of|\bas at|\bback (?:in|on))\s*$/u;
const AS_OF_AFTER = /^\s*(?:기준|시점|당시|현재)/u;

/** What is measured on a day. */
const OF_A_STOCK =
  /미집행|쌓아\s?둔|쌓인|남은\s?돈|안\s?쓰|안\s?쓴|못\s?쓴|이월|unspent|not spent|left over|병력|몇\s?명/u;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** YYYY-MM-DD; a month means its last day. */
const isoDay = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day ?? lastDay(year!, month)).padStart(2, '0')}`;

/** A day from which the question looks: "as of 20 March 2019", 2018년 12월 31일 시점. */
function asOfDate(text: string, quantities: readonly Quantity[]): CalendarDate | null {
  // 2013년 3월 기준 미집행액: the day of the figure
  if (OF_A_STOCK.test(text)) return null;
  for (const quantity of quantities) {
    if (quantity.kind !== 'date' || quantity.year === null) continue;
    const before = text.slice(Math.max(0, quantity.start - 12), quantity.start);
    if (AS_OF_BEFORE.test(before) || AS_OF_AFTER.test(text.slice(quantity.end, quantity.end + 8)))
      return quantity;
  }
  return null;
}

/** Which of the two sides is asked for. */
function sideOf(text: string): 'kr' | 'us' | null {
  const us =
    /\b(?:for|on|from|by|of) the (?:us|u\.s\.?|americans?|united states)\b|\bfor america\b|\bus (?:side|counterpart|negotiator|signatory|chief|ambassador|lead|envoy|delegation|delegate)|american (?:side|negotiator|counterpart|chief|lead|envoy)|미국\s*(?:측|쪽|대표|협상|수석|에서는|은|에서)|미측|counterpart in washington/u.test(
      text,
    );
  const kr =
    /\b(?:for|on|from|by) the (?:koreans?|south koreans?|rok)\b|\bfor (?:south )?korea\b|korean (?:side|negotiator|counterpart|chief|lead|envoy|delegate)|한국\s*(?:측|쪽|대표|협상|수석|에서는)|우리\s*(?:측|쪽|대표)/u.test(
      text,
    );
  return us === kr ? null : us ? 'us' : 'kr';
}

const BOTH_CURRENCIES = /\bboth currencies\b|\beither currency\b|(?:두|양)\s?(?:가지\s?)?통화/u;

/** Fills all slots of a normalised text. */
export function fillSlots(
  text: string,
  tags: readonly Tag[],
  quantities: readonly Quantity[],
  today: string,
): Slots {
  const asOfQuantity = asOfDate(text, quantities);
  const asOf = asOfQuantity ? isoDay(asOfQuantity) : null;
  const currencies = new Set(tags.filter((tag) => tag.type === 'currency').flatMap((tag) => tag.keys));
  // "5 billion dollars" names an amount, "in dollars" asks for a currency
  const inAmount = (tag: Tag): boolean =>
    quantities.some((q) => q.kind === 'amount' && q.start <= tag.start && tag.end <= q.end + 1);
  const asked = tags
    .filter((tag) => tag.type === 'currency' && !inAmount(tag))
    .flatMap((tag) => tag.keys)
    .map((key) => key.slice('currency:'.length));
  const dollarSign = /\bhow many \$|\$ (?:amount|value|terms|figure)|몇\s*달러|in \$/u.test(text);
  const wantsDollars = asked.includes('USD') || dollarSign;
  const wantsWon = asked.includes('KRW') || /\bin won\b|원화/u.test(text);
  return {
    ...yearSlots(
      text,
      tags,
      quantities.filter((q) => q !== asOfQuantity),
      asOf ?? today,
    ),
    ...agreementSlots(text, tags, quantities),
    currency: wantsDollars && !wantsWon ? 'USD' : wantsWon && !wantsDollars ? 'KRW' : null,
    bothCurrencies: (wantsDollars && wantsWon) || currencies.size > 1 || BOTH_CURRENCIES.test(text),
    asOf,
    side: sideOf(text),
  };
}
