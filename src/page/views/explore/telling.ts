import type { Row } from '../../../corpus/schema.ts';
import { tellRow } from '../../../kinds/shared/tell.ts';
import { smaName, valueText } from '../../../kinds/shared/wording.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { labelOf } from '../../../knowledge/labels.ts';
import { formatDate } from '../../../quantities/index.ts';
import type { Language, Localised } from '../../../text/localised.ts';

/** What a figure of a subject is called where the row has no name of its own. */
const NAMES: Readonly<Record<string, Localised>> = {
  contribution: { en: 'Contribution', ko: '분담금' },
  dollars: { en: 'Contribution in dollars, as reported', ko: '보도된 달러 환산액' },
  growth: { en: 'Growth', ko: '증가율' },
  agreement: { en: '', ko: '' },
  conflict: { en: 'Sources differ', ko: '출처가 엇갈림' },
};

/** Any row in one line: what it is of, when, and its value. */
export function tellInOneLine(row: Row, facts: Facts, lang: Language): string {
  const told = tellRow(row, facts, 'answer')[0];
  if (told) return told.text[lang];
  const name = row.name ?? labelOf(row) ?? NAMES[row.subject];
  const step = row.subject === 'agreement' && STEPS[row.attribute];
  const of = [
    row.agreement !== undefined && row.subject === 'agreement' && smaName(row.agreement)[lang],
    step ? step[lang] : name?.[lang],
    row.year,
  ];
  const value = 'date' in row.value ? formatDate(row.value.date) : valueText(row, facts);
  return `${of.filter(Boolean).join(', ')}: ${value[lang]}`;
}

const STEPS: Readonly<Record<string, Localised>> = {
  period: { en: 'years', ko: '기간' },
  signed: { en: 'signed', ko: '서명' },
  concluded: { en: 'agreed', ko: '타결' },
  ratified: { en: 'consent of the Assembly', ko: '국회 동의' },
  'in-force': { en: 'in force', ko: '발효' },
  initialled: { en: 'initialled', ko: '가서명' },
  rule: { en: 'how it grows', ko: '인상 방식' },
  vote: { en: 'vote', ko: '표결' },
  signatories: { en: 'signed by', ko: '서명자' },
  negotiators: { en: 'chief negotiators', ko: '수석대표' },
  rounds: { en: 'rounds of talks', ko: '협상 회의 수' },
  announced: { en: 'announced', ko: '발표' },
  'first-round': { en: 'first round', ko: '1차 회의' },
  'passed-committee': { en: 'passed the committee', ko: '상임위 통과' },
  'cabinet-approval': { en: 'approved by the cabinet', ko: '국무회의 의결' },
};
