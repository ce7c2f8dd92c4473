import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { findQuantities } from '../../quantities/index.ts';

/** Posts that the rows of persons name: as questions do, as the rows do. */
const POSTS: readonly (readonly [asked: RegExp, held: RegExp])[] = [
  [
    /defen[cs]e secretary|secretary of (?:defen[cs]e|war)|미국?\s*국방부?\s*장관/u,
    /^US (?:defense secretary|secretary of defense)/u,
  ],
  [/secretary of state|국무부?\s*장관/u, /^US secretary of state/u],
  [/defen[cs]e minister|minister of (?:national )?defen[cs]e|국방부?\s*장관/u, /^ROK defence minister/u],
  [
    /foreign minister|minister of foreign affairs|외교(?:통상)?부?\s*장관|외무부?\s*장관/u,
    /(?<!vice )foreign minister/u,
  ],
  [/\bambassador\b|(?:미국?|주한)\s*대사/u, /^US (?:ambassador|charge)/u],
  [
    /(?:usfk|us forces korea)'?s? commander|commander of (?:the )?us(?:fk| forces)|주한미군\s*사령관/u,
    /^USFK commander/u,
  ],
];

/** Whose row begins on the day of a signing and does not end: no more than that day is known of the term. */
const ON_THE_DAY = /who signed/u;

function heldIn(year: string, { from, until, value }: Row): boolean {
  const first = from.slice(0, 4);
  if (until) return first <= year && year <= until.slice(0, 4);
  return first === year || (first < year && 'text' in value && !ON_THE_DAY.test(value.text.en));
}

/** Who held a post in the years that a question names, in order of time. */
export function holdersOf(words: string, facts: Facts): Row[] {
  const post = POSTS.find(([asked]) => asked.test(words));
  const years = findQuantities(words).flatMap((q) =>
    (q.kind === 'year' || q.kind === 'date') && q.year !== null ? [String(q.year)] : [],
  );
  if (!post) return [];
  return facts
    .rows('person')
    .filter((row) => 'text' in row.value && post[1].test(row.value.text.en))
    .filter((row) => years.some((year) => heldIn(year, row)))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
