import type { Row } from '../corpus/schema.ts';
import type { Facts } from '../knowledge/facts.ts';
import { part, type QueryOf } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';
import type { Localised } from '../text/localised.ts';
import { holds } from './frames.ts';

/** A longer question has more to go by than the name, in words. */
const SHORT = 9;

/** As many as there are buttons for. */
const MOST = 3;

/** What makes a surname one of somebody: "who is Kim", "what did Lee say", 김 장관. */
const ABOUT_SOMEBODY = ['cue:who', 'cue:say', 'cue:role', 'cue:demand'] as const;

/**
 * Whom a bare surname may mean, as questions to choose from: persons who are named most in the facts first.
 * @returns null where the text names somebody for certain, or nobody, or only one person is possible
 */
export function whichPerson(reading: Reading, facts: Facts): QueryOf<'nothing'> | null {
  if (holds('person:*', reading) || reading.slots.agreements.length > 0) return null;
  if (!ABOUT_SOMEBODY.some((key) => holds(key, reading))) return null;
  if (reading.text.split(/\s+/).length > SHORT) return null;
  const people = facts.rows('person').filter(({ name }) => name && bearsSurname(reading.text, name));
  if (people.length < 2) return null;
  const readings = people
    .map((row) => ({ row, mentions: mentionsOf(row, facts) }))
    .sort((a, b) => b.mentions - a.mentions || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ row }) => questionAbout(row.name!, holds('cue:say', reading)));
  return part({ kind: 'nothing', why: 'unclear', readings, words: reading.text.slice(0, 400) });
}

/** Korean names have their surname in front, in either language; those of others do not stand alone here. */
function bearsSurname(text: string, { en, ko }: Localised): boolean {
  if (!/^[가-힣]{2,4}$/u.test(ko)) return false;
  const english = en.split(' ')[0]!.toLowerCase();
  const korean = new RegExp(
    `(?<![가-힣])${ko[0]}\\s?(?:씨|장관|차관|대사|대표|의원|대통령|실장|총리|교수)(?![가-힣]{2})`,
    'u',
  );
  // "Kim Joon-hyung" says which one
  const alone = new RegExp(`\\b${english}\\b(?! [a-z]+-[a-z]+)`, 'u');
  return alone.test(text) || korean.test(text);
}

const SUBJECTS = ['event', 'position', 'demand'] as const;

const mentionsOf = ({ id }: Row, facts: Facts): number =>
  SUBJECTS.flatMap((subject) => facts.rows(subject)).filter(({ actors }) => actors?.includes(id)).length;

const questionAbout = ({ en, ko }: Localised, said: boolean): Localised =>
  said ? { en: `What did ${en} say?`, ko: `${ko} 발언은?` } : { en: `Who is ${en}?`, ko: `${ko}, 누구야?` };
