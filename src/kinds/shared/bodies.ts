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

/** Bodies that are for or against agreements: what they say is their position, whatever it is about. */
const OPINIONATED = ['pspd', 'spark', 'dp', 'ppp'] as const;

/** The weight of a word of saying beside one of them, as cues of a kind. */
export const saidBy = (weight: number): Readonly<Record<string, number>> =>
  Object.fromEntries(OPINIONATED.map((body) => [`cue:say+actor:${body}`, weight]));
