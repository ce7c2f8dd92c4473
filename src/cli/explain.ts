import { describeQuantity } from '../corpus/describe.ts';
import type { Reading, Slots } from '../reading/reading.ts';
import { normalise } from '../text/normalise.ts';
import type { Frame } from '../understand/frames.ts';
import type { Explained, Understood } from '../understand/understand.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** Kinds whose evidence is shown. */
const BEST_FRAMES = 3;
/** Columns of the names on the left. */
const NAME_WIDTH = 12;

/** How a question was understood, stage by stage, for somebody who wants to know why it was understood so. */
export function explain(question: string, { query, stages }: Understood, screen: Screen): string {
  const line = (name: string, text: string): string[] => named(name, text, screen);
  return [
    ...line('normalised', normalise(question) || '(nothing)'),
    ...line('language', query.lang),
    ...(query.mode === 'check' ? line('mode', 'claims to check') : []),
    ...stages.flatMap((stage, index) => [
      '',
      ...(stages.length > 1 ? [screen.paint('bold', `Part ${index + 1} of ${stages.length}`)] : []),
      ...stageLines(stage, screen),
    ]),
    '',
    `${'Query'.padEnd(NAME_WIDTH)}${JSON.stringify(query)}`,
  ].join('\n');
}

function stageLines({ reading, frames, chosen, edited }: Explained, screen: Screen): string[] {
  const line = (name: string, text: string): string[] => named(name, text || '(none)', screen);
  const { text, repairs, quantities, slots } = reading;
  return [
    ...line('read as', text),
    ...line('repairs', repairs.map(({ from, to }) => `${from} → ${to}`).join(' · ')),
    ...line('tags', tagTexts(reading).join(' · ')),
    ...line(
      'figures',
      quantities.map((q) => `${describeQuantity(q)} "${text.slice(q.start, q.end)}"`).join(' · '),
    ),
    ...line('slots', slotTexts(slots).join(' · ')),
    ...frames
      .slice(0, BEST_FRAMES)
      .flatMap((frame, index) => line(index === 0 ? 'frames' : '', frameText(frame))),
    ...line('chosen', `${chosen.kind}${edited ? ', the last question of the thread edited' : ''}`),
  ];
}

const named = (name: string, text: string, { width, paint }: Screen): string[] => {
  const indent = ' '.repeat(NAME_WIDTH);
  const [first = '', ...rest] = wrap(text, { width, first: indent });
  return [paint('cyan', name.padEnd(NAME_WIDTH)) + first.slice(NAME_WIDTH), ...rest];
};

const tagTexts = ({ tags, text }: Reading): string[] =>
  tags.map(({ keys, start, end }) => `${keys.join('/')} "${text.slice(start, end)}"`);

/** The slots that hold something. */
function slotTexts(slots: Slots): string[] {
  return Object.entries(slots).flatMap(([name, value]: [string, unknown]) => {
    const isEmpty =
      value === null || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
    if (isEmpty) return [];
    return [value === true ? name : `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`];
  });
}

function frameText({ kind, score, evidence }: Frame): string {
  const why = evidence.map(({ cue, weight }) => `${cue} ${weight < 0 ? '−' : '+'}${Math.abs(weight)}`);
  const total = Number(score.toFixed(2));
  return why.length > 0 ? `${kind} ${total} = ${why.join(', ')}` : `${kind} ${total}`;
}
