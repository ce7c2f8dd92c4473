import type { QueryOf, SimpleQuery } from '../../query/schema.ts';

/** Kinds whose Query has years and agreements. */
export type Scoped = Extract<SimpleQuery, { years: number[]; agreements: number[] }>;

export const isScoped = (query: SimpleQuery): query is Scoped => 'years' in query && 'agreements' in query;

/** The step that an aspect of an agreement belongs to. */
const MILESTONE_OF: Readonly<Partial<Record<string, QueryOf<'date'>['milestones'][number]>>> = {
  signatories: 'signed',
  vote: 'ratified',
  'vote-share': 'ratified',
  negotiators: 'first-round',
};

/** The steps of agreements that a Query is about. */
export const stepsOf = (query: Scoped): QueryOf<'date'>['milestones'] =>
  query.kind === 'date' ? query.milestones : query.kind === 'agreement' ? stepsOfAspects(query.aspects) : [];

/** The steps that aspects of an agreement belong to. */
export const stepsOfAspects = (aspects: readonly string[]): QueryOf<'date'>['milestones'] =>
  aspects.flatMap((aspect) => MILESTONE_OF[aspect] ?? []);
