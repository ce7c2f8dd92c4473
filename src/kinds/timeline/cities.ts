import type { Row } from '../../corpus/schema.ts';
import type { Ranked } from '../shared/rank.ts';

/** Where talks were held: how a question names the city, how the rows do. */
const CITIES: readonly (readonly [named: RegExp, told: string])[] = [
  [/\b(?:in|at) washington\b|워싱턴(?:에서|의)/u, 'Washington'],
  [/\b(?:in|at) seoul\b|서울(?:에서|의)/u, 'Seoul'],
  [/\b(?:in|at) (?:honolulu|hawaii)\b|(?:호놀룰루|하와이)(?:에서|의)/u, 'Honolulu'],
  [/\b(?:in|at) (?:los angeles|la|l\.a\.?)(?!\w)|(?:로스앤젤레스|엘에이|la)(?:에서|의)/u, 'Los Angeles'],
  [/\b(?:in|at) seattle\b|시애틀(?:에서|의)/u, 'Seattle'],
  [/\b(?:in|at) jeju\b|제주(?:에서|의)/u, 'Jeju'],
  [/\b(?:in|at) boston\b|보스턴(?:에서|의)/u, 'Boston'],
];

/** "Rounds in Washington", 로스앤젤레스에서 열린 회의: the city as the rows name it. */
export const cityIn = (text: string): string | null =>
  CITIES.find(([named]) => named.test(text))?.[1] ?? null;

const TALKS = /\brounds?\b|\btalks\b|\bmeetings?\b|negotiat|회의|라운드|협상|회담/u;

/** The rounds of talks in the city that is named; none where no city is. */
export function roundsThere(words: string, events: readonly Ranked[]): readonly Ranked[] {
  const city = TALKS.test(words) ? cityIn(words) : null;
  return city === null
    ? []
    : events.filter(({ row }) => isRound(row) && 'text' in row.value && row.value.text.en.includes(city));
}

export const isRound = (row: Row): boolean => /round|회의/u.test(row.id);
