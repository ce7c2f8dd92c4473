import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { normalise } from '../../text/normalise.ts';

/** The two sides, of which most rows are. */
const SIDES: ReadonlySet<string> = new Set(['kr', 'us']);

/** The parties, bodies and institutes among actors: neither persons nor one of the two sides. */
export const bodiesAmong = (actors: readonly string[], facts: Facts): string[] =>
  actors.filter((id) => !SIDES.has(id) && facts.knowledge.row(id)?.subject !== 'person');

/** Whether a row is the position of one of these bodies. */
export const isOfBody = ({ name }: Row, bodies: readonly string[], { knowledge }: Facts): boolean =>
  bodies.length > 0 &&
  name !== undefined &&
  knowledge.lexicon
    .tag(normalise(name.en))
    .some(({ keys }) => bodies.some((body) => keys.includes(`actor:${body}`)));
