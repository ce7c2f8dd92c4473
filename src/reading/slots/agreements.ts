import type { Tag } from '../../lexicon/lexicon.ts';
import type { Quantity } from '../../quantities/index.ts';
import type { RelativeAgreement } from '../reading.ts';
import { besideNamed } from './neighbours.ts';

export interface AgreementSlots {
  readonly agreements: readonly number[];
  readonly relativeAgreement: RelativeAgreement | null;
  /** First or last years of agreements, as they are said: one for all, or one for each. */
  readonly edges: readonly ('first' | 'last')[];
}

/** Behind an ordinal these say that no agreement is meant: the 8th round, 3차 회의, the 57th SCM. */
const NOT_AGREEMENT =
  /^\s*(?:rounds?|meetings?|session|scm|security|century|year|term|time|day|anniversary|of\b|largest|biggest|highest|draft|quarter|fleet|army|air force|infantry|division|brigade|marine|회의|한미안보|안보협의|scm|협의|시도|라운드|회담|례)/u;
/** A spelt ordinal counts only before one of these, or behind "the" at the end. */
const AGREEMENT_NOUN =
  /^\s*(?:and \w+ )?(?:sma|special|agreement|deal|pact|accord|one\b|협정|특별협정|방위비)/u;
const TALKS = /^\s*(?:회담|협의|회의|협상)/u;
const RANGE = /^\s*(?:차)?\s*(?:-|–|—|~|to|through|until|부터|에서)\s*(?:the\s*)?$/u;
/** "SMA 10", "sma-10", "agreement no. 10". */
const NUMBER_BEHIND = /(?:(?:\bsma|agreement)(?:\s*(?:no\.?|number|#))?|sign(?:ed|s|ing)? number)[\s-]*$/u;

/** 9~12차, 9-12th. */
const SHORT_RANGE = /(?<![\d.,])(\d{1,2})\s*[~\-–∼]\s*(\d{1,2})\s*(?:차|th\b)/gu;

/** "SMA 8, 9 and 10". */
const BARE_LIST =
  /\b(?:smas?|agreements)\s*((?:[1-9]\d?(?:\s*[,&/]\s*(?:and\s+)?|\s+and\s+|\s+vs\.?\s+)){1,11}[1-9]\d?)(?![\d.,%]|\s*(?:years?|rounds?|percent|%|billion|million|trillion))/gu;

/** "The one right before the current one". */
const BEFORE_CURRENT = /\bthe (?:one|deal) (?:right |just )?before the (?:current|present) one\b/u;

/** "The new one": nothing else of the subject is new in that way. */
const NEWEST =
  /\b(?:the|this) (?:brand )?new(?:est)? (?:cost[- ]sharing |burden[- ]sharing |special measures )?(?:one|deal|sma|agreement|pact|accord)\b|(?:새|새로운|신규|새로 맺은)\s*(?:특별\s*|방위비\s*)?협정/u;

/** "Two deals ago", 지지난 협정. */
const TWO_BACK =
  /\btwo (?:deals|agreements|smas|pacts) ago\b|\b(?:deal|agreement|sma|pact|one) before last\b|(?:지지난|저저번|전전)\s?(?:번\s?)?(?:특별\s?)?협정/u;

const FIRST_YEAR =
  /(?:first|opening|initial)[\s-]+year|the first of the|첫\s*해|1년차|(?:very )?first (?:payment|amount|contribution)|(?:starting|opening|initial) (?:amount|sum|payment)|first years\b/u;
const LAST_YEAR = /(?:last|final|closing)\s+year\s+(?:of|under)|마지막\s*해|마지막\s*년도|최종\s*연도/u;
const EDGE = new RegExp(`(${FIRST_YEAR.source})|(${LAST_YEAR.source})`, 'gu');

/** "From the last year of the 8th to the first of the 9th": last, first. The same one twice is one for all. */
function edgesIn(text: string): ('first' | 'last')[] {
  const said = [...text.matchAll(EDGE)].map(([, first]) => (first === undefined ? 'last' : 'first'));
  return new Set(said).size === 1 ? said.slice(0, 1) : said;
}

/** The numbers of the agreements that a question names, and relative ones. */
export function agreementSlots(
  text: string,
  tags: readonly Tag[],
  quantities: readonly Quantity[],
): AgreementSlots {
  const numbers = new Set<number>();
  const numbered = quantities.some(({ kind }) => kind === 'ordinal') || /\d\s*년/u.test(text);
  const ordinals = quantities.filter((quantity) => {
    if (quantity.kind === 'count') {
      return (
        // 11차 SMA 6년: so many years are no number of an agreement
        !(quantity.unit === 'years' && numbered) &&
        quantity.value <= 30 &&
        Number.isInteger(quantity.value) &&
        NUMBER_BEHIND.test(text.slice(Math.max(0, quantity.start - 24), quantity.start))
      );
    }
    if (quantity.kind !== 'ordinal' || quantity.value < 1 || quantity.value > 30) return false;
    const after = text.slice(quantity.end, quantity.end + 24);
    if (text.slice(quantity.start - 1, quantity.end + 2).includes('조')) return false;
    if (quantity.spelt)
      return AGREEMENT_NOUN.test(after) || (quantity.value > 3 && !NOT_AGREEMENT.test(after));
    // no agreement took more than ten rounds
    return !NOT_AGREEMENT.test(after) || (quantity.value > 10 && TALKS.test(after));
  });
  ordinals.forEach((quantity, index) => {
    const value = 'value' in quantity ? quantity.value : 0;
    numbers.add(value + besideNamed(text, quantity.start, quantity.end));
    const next = ordinals[index + 1];
    if (next && 'value' in next && next.value > value && RANGE.test(text.slice(quantity.end, next.start))) {
      for (let n = value; n <= next.value; n += 1) numbers.add(n);
    }
  });
  for (const [, list] of text.matchAll(BARE_LIST)) {
    for (const [number] of list!.matchAll(/\d+/gu)) if (Number(number) <= 30) numbers.add(Number(number));
  }
  for (const [, from, to] of text.matchAll(SHORT_RANGE)) {
    for (let n = Number(from); n <= Number(to) && n <= 30; n += 1) numbers.add(n);
  }
  const has = (key: string): boolean => tags.some((tag) => tag.keys.includes(key));
  const agreementNear = has('topic:sma') || has('cue:which-agreement');
  const relative = TWO_BACK.test(text)
    ? 'before-previous'
    : has('cue:previous')
      ? 'previous'
      : has('cue:next')
        ? 'next'
        : has('cue:now')
          ? 'current'
          : NEWEST.test(text)
            ? 'newest'
            : null;
  return {
    agreements: [...numbers].sort((a, b) => a - b),
    relativeAgreement:
      (agreementNear ||
        relative === 'newest' ||
        relative === 'before-previous' ||
        BEFORE_CURRENT.test(text)) &&
      numbers.size === 0
        ? relative
        : null,
    edges: /first to (?:the )?last|첫\s*해(?:부터|에서)|start to end/u.test(text) ? [] : edgesIn(text),
  };
}
