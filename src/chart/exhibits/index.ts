import type { Facts } from '../../knowledge/facts.ts';
import { costExhibit } from './cost.ts';
import { dollarsExhibit } from './dollars.ts';
import type { Exhibit } from './exhibit.ts';
import { growthExhibit } from './growth.ts';
import { splitExhibit } from './split.ts';

export type { Exhibit } from './exhibit.ts';

const MAKERS = { cost: costExhibit, dollars: dollarsExhibit, growth: growthExhibit, split: splitExhibit };
export const EXHIBITS = Object.keys(MAKERS) as (keyof typeof MAKERS)[];
export type ExhibitId = (typeof EXHIBITS)[number];

/** One of the pictures that show the table as a whole, as of the day of the facts. */
export const exhibitOf = (id: ExhibitId, facts: Facts): Exhibit => MAKERS[id](facts);
