/** Words that make a figure a rough one. */
const ROUGH = /(?:about|around|roughly|approximately|nearly|almost|some|~|약|대략|거의|얼추)\s*$/u;
const ROUGH_AFTER = /^\s*(?:원|달러)?\s*(?:쯤|정도|가량|여|대)/u;
const OVER_BEFORE = /(?:over|above|more than|exceed\w*|passed|topped)\s*$/u;
const OVER_AFTER = /^\s*원?(?:을|를|이|도)?\s*(?:넘|이상|초과|돌파)/u;
const UNDER_BEFORE = /(?:under|below|less than|short of)\s*$/u;
const UNDER_AFTER = /^\s*원?(?:을|를|이|도|에)?\s*(?:미만|이하|안\s*[되된될돼]|못\s*[미되된])/u;

export interface Exactness {
  readonly rough: boolean;
  /** The side of a mark that is meant. */
  readonly bound: 'over' | 'under' | null;
}

/** How exactly a figure is meant, by the words before and behind it. */
export function exactnessOf(before: string, after: string): Exactness {
  const over = OVER_BEFORE.test(before) || OVER_AFTER.test(after);
  const under = UNDER_BEFORE.test(before) || UNDER_AFTER.test(after);
  return {
    rough: ROUGH.test(before) || ROUGH_AFTER.test(after),
    bound: over ? 'over' : under ? 'under' : null,
  };
}
