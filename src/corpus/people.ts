import type { Row } from './schema.ts';

/** Ids of the persons that a row names in its value, those of Korea first; none for other rows. */
export const peopleOf = ({ value }: Row): string[] =>
  'people' in value ? [...value.people.kr, ...value.people.us] : [];
