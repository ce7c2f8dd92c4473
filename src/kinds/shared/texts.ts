import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { labelOf } from '../../knowledge/labels.ts';
import { findQuantities, formatDate } from '../../quantities/index.ts';
import type { Localised } from '../../text/localised.ts';
import { noteOf } from './notes.ts';
import { yearOf } from './rank.ts';
import { peopleText, valueText } from './wording.ts';

/** A row of words as it stands; nothing for any other. */
export const ownWords = (row: Row, role: DraftStatement['role'] = 'answer'): DraftStatement[] =>
  'text' in row.value ? [{ role, text: row.value.text, rows: [row] }] : [];

/** What somebody said, with the day: "9 July 2025, ROK Ministry of Foreign Affairs: …". */
export function positionStatement(row: Row, role: DraftStatement['role'] = 'answer'): DraftStatement[] {
  if (!('text' in row.value)) return [];
  if (!row.name) return beliefStatement(row, row.value.text, role);
  const date = formatDate(row.date ?? row.from);
  const who = row.name;
  return [
    {
      role,
      text: {
        en: `${who.en}, ${date.en}: ${row.value.text.en}`,
        ko: `${who.ko}, ${date.ko}: ${row.value.text.ko}`,
      },
      rows: [row],
    },
  ];
}

/** What is often believed, and what the sources say of it. */
function beliefStatement(row: Row, text: Localised, role: DraftStatement['role']): DraftStatement[] {
  const { about } = row;
  return [
    {
      role,
      text: about ? { en: `“${about.en}” — ${text.en}`, ko: `“${about.ko}” — ${text.ko}` } : text,
      rows: [row],
      // the belief is quoted, not stated
      quoted: about ? [...findQuantities(about.en), ...findQuantities(about.ko)] : [],
    },
  ];
}

const VERBS: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  'us-asked': ['Washington asked for', '미국의 요구'],
  'us-offered': ['Washington offered', '미국의 제안'],
  'us-claimed': ['Washington claimed', '미국의 주장'],
  'us-reported': ['reported as the US figure', '보도된 미국 측 수치'],
  'kr-offered': ['Seoul offered', '한국의 제안'],
  'kr-asked': ['Seoul asked for', '한국의 요구'],
  'kr-reported': ['reported for Seoul', '보도된 한국 측 수치'],
  'kr-pledged': ['Seoul announced', '한국의 발표'],
};

/** "15 November 2019: Washington asked for 4.7 billion dollars (demanded for 2020)." */
export function demandStatement(
  row: Row,
  facts: Facts,
  role: DraftStatement['role'] = 'answer',
): DraftStatement[] {
  const date = formatDate(row.date ?? row.from);
  const value = quotedValue(row, facts);
  const verb = VERBS[row.attribute] ?? ['said', '발언'];
  const who: Localised = row.actors?.length
    ? { en: `${peopleText(row.actors, facts).en} named`, ko: `${peopleText(row.actors, facts).ko}의 발언` }
    : { en: verb[0], ko: verb[1] };
  const about = row.about ?? { en: '', ko: '' };
  return [
    {
      role,
      text: {
        en: `${date.en}: ${who.en} ${value.en}${about.en ? ` (${about.en})` : ''}.`,
        ko: `${date.ko}: ${who.ko} ${value.ko}${about.ko ? `(${about.ko})` : ''}.`,
      },
      rows: [row],
    },
  ];
}

/** Percentages of rise are told as "13% more". */
function quotedValue(row: Row, facts: Facts): Localised {
  const value = valueText(row, facts);
  if ('percent' in row.value && !/GDP/u.test(row.about?.en ?? '')) return { en: value.en, ko: `${value.ko}` };
  return 'text' in row.value ? { en: `“${value.en}”`, ko: `“${value.ko}”` } : value;
}

/** "Unspent construction money, 2015: 255.57 billion won." */
export function figureStatement(row: Row, facts: Facts): DraftStatement {
  const label = labelOf(row) ?? row.name ?? { en: row.attribute, ko: row.attribute };
  const value = valueText(row, facts);
  const time = timeOf(row, label);
  const capital = label.en[0]!.toUpperCase() + label.en.slice(1);
  return {
    role: 'answer',
    text: {
      en: `${capital}${time ? `, ${time.en}` : ''}: ${value.en}.`,
      ko: `${time ? `${time.ko} ` : ''}${label.ko}: ${value.ko}.`,
    },
    rows: [row],
  };
}

/** The year or day that a figure is for, unless its label says so. */
function timeOf(row: Row, label: Localised): Localised | null {
  const year = yearOf(row);
  if (year === null || label.en.includes(String(year))) return null;
  return formatDate(row.year === undefined && row.date ? row.date : String(year));
}

/** "15 June 2020: …", with the curator's note. */
export function eventStatement(row: Row, role: DraftStatement['role']): DraftStatement[] {
  if (!('text' in row.value) || !row.date) return [];
  const date = formatDate(row.date);
  return [
    {
      role: row.certainty === 'low' ? 'unsure' : role,
      text: { en: `${date.en}: ${row.value.text.en}`, ko: `${date.ko}: ${row.value.text.ko}` },
      rows: [row],
    },
    ...(row.certainty === 'low' ? noteOf(row) : []),
  ];
}
