import type { Answer } from '../../answer/types.ts';
import type { Language } from '../../text/localised.ts';
import { calculation, leftOutLine, noSteps } from '../wording.ts';
import { stepUnits } from './answer-parts.ts';
import { Budget } from './budget.ts';
import { buildMessage, type DiscordMessage, LIMITS } from './message.ts';
import { renderSentence } from './sentence.ts';

/** Kept back for the heading and the line on what was left out, in UTF-16 units. */
const AROUND = 300;

/** All of the arithmetic behind an answer, a line a step. */
export function renderSteps(answer: Answer, lang: Language): DiscordMessage {
  const all = stepUnits(answer, lang);
  if (all.length === 0) return renderSentence(noSteps, lang);
  const shown = new Budget(LIMITS.text - AROUND, () => 0).takeWhile(all);
  const left = { sentences: 0, rows: 0, sources: 0, steps: all.length - shown.length };
  return buildMessage({
    blocks: [
      [
        `**${calculation[lang]}**`,
        ...shown.map(({ text }) => text.replace(/^-# /, '')),
        left.steps > 0 && `-# ${leftOutLine(left)[lang]}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    rows: [],
  });
}
