import type { DraftStatement } from '../answer/draft.ts';
import { asDetails } from '../kinds/shared/details.ts';
import { particle } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import { type Localised, localise, message } from '../text/localised.ts';
import type { Finding } from './finding.ts';

/** A wrong premise put right, to stand before the answer. */
export function correction(finding: Finding, facts: Facts): DraftStatement[] {
  const [first, ...rest] = finding.truth;
  if (!first) return [];
  if (finding.premise.type === 'belief')
    return finding.truth.map((statement) => ({ ...statement, role: 'premise' }));
  const claimed = finding.claimed;
  const prefix: Localised = claimed
    ? finding.verdict === 'outdated'
      ? { en: `Out of date, no longer ${claimed.en}: `, ko: `지난 정보(${claimed.ko}): ` }
      : { en: `Not ${claimed.en}: `, ko: `${particle(claimed.ko, '이', '가')} 아니다: ` }
    : { en: 'Not so: ', ko: '그렇지 않다: ' };
  const people = finding.premise.type === 'person' ? facts.knowledge.row(finding.premise.person) : undefined;
  return [
    {
      ...first,
      role: 'premise',
      text: localise((lang) => prefix[lang] + first.text[lang]),
      rows: [...first.rows, ...(people ? [people] : [])],
      quoted: [...(first.quoted ?? []), ...finding.quoted],
    },
    ...asDetails(rest),
  ];
}

/** What is said of claims that the rows neither bear out nor deny. @param only whether there is no other claim */
export const unjudged = message<{ only: boolean }>({
  en: ({ only }) =>
    only
      ? 'No row bears this claim out or denies it; here is what is nearest to it.'
      : 'Where no verdict stands before a sentence, no row bears that claim out or denies it; the sentence is what is nearest to it.',
  ko: ({ only }) =>
    only
      ? '이 주장을 뒷받침하거나 부정하는 자료가 없어 가장 가까운 내용을 보인다.'
      : '판정이 없는 문장은 그 주장을 뒷받침하거나 부정하는 자료가 없어 가장 가까운 내용을 보인 것이다.',
});

/** A claim with its verdict, for a text to be checked. */
export function judged(finding: Finding, facts: Facts): DraftStatement[] {
  if (finding.verdict === 'open') return [];
  if (finding.verdict !== 'held')
    return correction(finding, facts).map((s) =>
      s.role === 'premise' ? { ...s, role: 'answer' as const } : s,
    );
  const [first, ...rest] = finding.truth;
  if (!first) return [];
  return [
    { ...first, role: 'answer', text: { en: `Right: ${first.text.en}`, ko: `맞다: ${first.text.ko}` } },
    // that sources differ or are not sure belongs to a verdict as well
    ...rest.filter(({ role }) => role === 'conflict' || role === 'unsure'),
  ];
}
