import type { DraftStatement } from '../answer/draft.ts';
import { particle } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import { type Localised, localise } from '../text/localised.ts';
import type { Finding } from './finding.ts';

/** A wrong premise put right, to stand before the answer. */
export function correction(finding: Finding, facts: Facts): DraftStatement[] {
  const [first, ...rest] = finding.truth;
  if (!first) return [];
  if (finding.premise.type === 'belief')
    return finding.truth.map((statement) => ({ ...statement, role: 'premise' }));
  const claimed = finding.claimed;
  const prefix: Localised = claimed
    ? { en: `Not ${claimed.en}: `, ko: `${particle(claimed.ko, '이', '가')} 아니다: ` }
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
    ...rest.map((statement) => ({ ...statement, role: 'detail' as const })),
  ];
}

/** A claim with its verdict, for a text to be checked. */
export function judged(finding: Finding, facts: Facts): DraftStatement[] {
  if (finding.verdict === 'open') return [];
  if (finding.verdict === 'wrong')
    return correction(finding, facts).map((s) =>
      s.role === 'premise' ? { ...s, role: 'answer' as const } : s,
    );
  const [first] = finding.truth;
  if (!first) return [];
  return [
    { ...first, role: 'answer', text: { en: `Right: ${first.text.en}`, ko: `맞다: ${first.text.ko}` } },
  ];
}
