import { z } from 'zod';
import { invisibleCharacters } from '../../corpus/invisible.ts';
import { ARTICLE_KINDS, CERTAINTIES, frontMatter, partialDate, row, SUBJECTS } from '../../corpus/schema.ts';
import { LANGUAGES, type Localised } from '../../text/localised.ts';
import { type ArticleField, type Draft, isBlankRow, listOf, type RowField, type Shape } from './draft.ts';
import { type FieldFault, fieldWords } from './words.ts';

/** Something that is wrong with a draft, in plain words. */
export interface DraftProblem {
  /** The field of the form, `rows.0.year`; null where it is no field's alone. */
  readonly field: string | null;
  /** Which rule is broken; the same names as `npm run corpus:check` uses. */
  readonly rule: string;
  readonly text: Localised;
}

/** How the content of a field must look, by the schema of the corpus, and what is said when it does not. */
interface Form {
  readonly fault: FieldFault;
  fits(text: string): boolean;
}

const form = (fault: FieldFault, schema: z.ZodType): Form => ({
  fault,
  fits: (text) => schema.safeParse(text).success,
});

const slug = form('slug', row.shape.id);
const slugs: Form = { fault: 'slugs', fits: (text) => listOf(text).every(slug.fits) };
const date = form('date', partialDate);
const whole = form('whole', z.string().regex(/^\d{1,9}$/));
const one = (values: readonly string[]): Form => ({ fault: 'choice', fits: (text) => values.includes(text) });

const ARTICLE_FORMS: Partial<Record<ArticleField, Form>> = {
  id: slug,
  date,
  url: form('url', frontMatter.shape.url),
  language: one(LANGUAGES),
  kind: one(ARTICLE_KINDS),
};

const ROW_FORMS: Partial<Record<RowField, Form>> = {
  id: slug,
  subject: one(SUBJECTS),
  attribute: slug,
  agreement: whole,
  year: whole,
  date,
  amount: { fault: 'number', fits: (text) => numberOf(text) !== null },
  percent: { fault: 'number', fits: (text) => numberOf(text) !== null },
  count: { fault: 'whole', fits: (text) => whole.fits(text.replaceAll(',', '')) },
  day: date,
  firstYear: whole,
  lastYear: whole,
  present: whole,
  for: whole,
  against: whole,
  abstain: whole,
  peopleKr: slugs,
  peopleUs: slugs,
  from: date,
  until: date,
  certainty: one(CERTAINTIES),
  checked: form('day', row.shape.checked),
  passages: {
    fault: 'passages',
    fits: (text) => listOf(text).every((id) => /^([a-z0-9-]+#)?[a-z0-9-]+$/.test(id)),
  },
  conflicts: slugs,
  actors: slugs,
};

const ARTICLE_NEEDS: readonly ArticleField[] = [
  'id',
  'publisher',
  'publisherKo',
  'title',
  'date',
  'language',
  'kind',
];
const ROW_NEEDS: readonly RowField[] = ['id', 'subject', 'attribute', 'from', 'certainty', 'passages'];

/** The fields that each shape of a value needs. */
export const SHAPE_NEEDS: Readonly<Record<Shape, readonly RowField[]>> = {
  text: ['textEn', 'textKo'],
  amount: ['amount', 'unit'],
  percent: ['percent'],
  count: ['count', 'of'],
  date: ['day'],
  years: ['firstYear', 'lastYear'],
  vote: ['for', 'against'],
  people: [],
};

/** Fields that go in pairs, a language each. */
const PAIRS: readonly (readonly [RowField, RowField])[] = [
  ['noteEn', 'noteKo'],
  ['nameEn', 'nameKo'],
  ['aboutEn', 'aboutKo'],
];

/** A number as people write it, `1,519.2`; null for anything else. */
export function numberOf(text: string): number | null {
  const plain = text.replaceAll(/[,\s]/g, '');
  return /^[-+]?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** What each field shows by itself: it is missing, or has the wrong form. */
export function fieldProblems({ article, passages, rows }: Draft): DraftProblem[] {
  return [
    ...check('article', article, ARTICLE_FORMS, ARTICLE_NEEDS),
    ...passages.flatMap((passage, index) => check(`passages.${index}`, passage, {}, [])),
    ...rows.flatMap((draft, index) => {
      if (isBlankRow(draft)) return [];
      const needs = [...ROW_NEEDS, ...(SHAPE_NEEDS[draft.shape as Shape] ?? []), ...missingHalves(draft)];
      return check(`rows.${index}`, draft, ROW_FORMS, needs);
    }),
  ];
}

const missingHalves = (draft: Readonly<Record<RowField, string>>): RowField[] =>
  PAIRS.flatMap(([en, ko]) =>
    draft[en] === '' ? (draft[ko] === '' ? [] : [en]) : draft[ko] === '' ? [ko] : [],
  );

function check<Field extends string>(
  prefix: string,
  values: Readonly<Record<Field, string>>,
  forms: Partial<Record<Field, Form>>,
  needs: readonly Field[],
): DraftProblem[] {
  return (Object.keys(values) as Field[]).flatMap((name): DraftProblem[] => {
    const fault = faultOf(values[name], forms[name], needs.includes(name));
    return fault ? [{ field: `${prefix}.${name}`, rule: fault, text: fieldWords[fault] }] : [];
  });
}

function faultOf(text: string, form: Form | undefined, needed: boolean): FieldFault | null {
  if (text === '') return needed ? 'missing' : null;
  // a line break in a field is a space in the file
  if (invisibleCharacters(text.replaceAll(/[\r\n\t]/g, ' '), '').length > 0) return 'invisible';
  return form && !form.fits(text) ? form.fault : null;
}
