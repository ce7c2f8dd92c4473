import type { QueryKind } from '../query/schema.ts';
import { aggregate } from './aggregate/index.ts';
import { agreement } from './agreement/index.ts';
import { change } from './change/index.ts';
import { compare } from './compare/index.ts';
import { cost } from './cost/index.ts';
import { date } from './date/index.ts';
import { demand } from './demand/index.ts';
import { extremum } from './extremum/index.ts';
import { figure } from './figure/index.ts';
import { meta } from './meta/index.ts';
import { nothing } from './nothing/index.ts';
import { passages } from './passages/index.ts';
import { perPeriod } from './per-period/index.ts';
import { perSoldier } from './per-soldier/index.ts';
import { person } from './person/index.ts';
import { position } from './position/index.ts';
import { reason } from './reason/index.ts';
import { source } from './source/index.ts';
import { term } from './term/index.ts';
import { threshold } from './threshold/index.ts';
import { timeline } from './timeline/index.ts';
import type { Kind } from './types.ts';
import { whatIf } from './what-if/index.ts';

export type { Kind } from './types.ts';

/** Every kind of question by its name; a kind that lacks its record does not compile. */
export const KINDS: { readonly [K in QueryKind]: Kind<K> } = {
  cost,
  change,
  extremum,
  threshold,
  aggregate,
  compare,
  timeline,
  date,
  agreement,
  person,
  term,
  reason,
  demand,
  position,
  figure,
  'per-soldier': perSoldier,
  'per-period': perPeriod,
  'what-if': whatIf,
  passages,
  source,
  meta,
  nothing,
};
