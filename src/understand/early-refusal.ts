import type { QueryOf } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from './frames.ts';
import { namesSubject, type Scope } from './scope.ts';

type Why = QueryOf<'nothing'>['why'];

/** Words by which a text tells the bot what to be or do instead of asking. */
const INSTRUCTION =
  /ignore (?:all |any |the |your |previous |prior |above )+|disregard (?:all|the|your|previous)|system prompt|your prompt|hidden prompt|you are now|from now on,? you|speak like|talk like|pretend (?:to be|you)|act as (?:a|an|if)|jailbreak|developer mode|environment variable|discord_?token|api[ _-]?key|your (?:token|password|secret|source code|config)|print (?:your|the) (?:env|prompt|config|system)|rm -rf|drop table|<script|\$\{|\{\{|exec\(|sudo |\/etc\/passwd|process\.env|이전\s*(?:의\s*)?(?:모든\s*)?(?:지시|명령|프롬프트)|지시(?:를|는|사항)?\s*(?:모두\s*)?무시|시스템\s*프롬프트|프롬프트(?:를|을)?\s*(?:출력|보여|알려)|환경\s*변수|토큰(?:을|를|값)?\s*(?:출력|알려|보여|내놔)|비밀번호|너는\s*이제|역할극|개발자\s*모드|관리자\s*권한|소스\s*코드/u;

/** Whether a sentence gives orders to the bot. */
export const isInstruction = (text: string): boolean => INSTRUCTION.test(text);

/** In a long text most words are of the story: more than so many strange ones weigh no more. */
const MOST_STRANGE = 3;

/** So many words of the subject leave room for one strange word more. */
const MUCH = 3;

/** "Korea's contribution to the World Bank": who gets it is said, and is not the United States. */
const PAYEE =
  /\bcontribut(?:ions?|es?|ed|ing)\b[^.?!,]{0,24}? to (?!(?:the )?(?:us|u\.s|united states|america|washington|usfk|cost|costs|upkeep|stationing|alliance|defen[cs]e|security|peace|regional|burden|hosting|paying|keeping|maintaining|american|all|any|each|pay|keep|maintain|support|host|its|their|our|this|that|it|be|rise|grow)\b)(?:the )?([a-z]+)/u;

function paysAnother({ text, tags }: Reading): boolean {
  const payee = PAYEE.exec(text);
  const end = payee ? payee.index + payee[0].length : 0;
  return payee !== null && !tags.some((tag) => tag.start < end && tag.end >= end);
}

const WORKERS = [
  'topic:employees',
  'topic:furlough',
  'topic:usfk',
  'topic:troops',
  'topic:split',
  'term:*',
  'person:*',
  'part:*',
];

/** Wages of people who are not said to work for the forces. */
const isWageOfAnybody = (reading: Reading): boolean =>
  reading.keys.has('topic:salary') && !namesSubject(reading) && !WORKERS.some((key) => holds(key, reading));

/** "How many abrams tanks", "number of interpreters": what is counted or priced is a word that nothing here knows. */
function asksUnknown({ text }: Reading, { unknown }: Scope): boolean {
  return unknown.some((word) => {
    const at = text.indexOf(word);
    const before = text.slice(Math.max(0, at - 34), at);
    return /(?:how many|number of|price of|cost of|salary of|which(?!\s+ones?\b))\s+(?:[a-z]+\s+){0,2}$/u.test(
      before,
    );
  });
}

/** "Kunsan air base": one that nothing here knows is no other subject. */
const ofUnknownBase = ({ text }: Reading, { unknown }: Scope): boolean =>
  unknown.some((word) =>
    new RegExp(`${word}\\s?(?:air ?|army |naval )?(?:base|camp|기지)|camp ${word}`, 'u').test(text),
  );

/** A base as a place to be, not as a matter: what is near it, what is recommended there. */
const AROUND =
  /\b(?:near|nearest|nearby|close to|closest|around|recommend\w*|best|good \w+ (?:at|in|near|by)|cheap)\b|근처|주변|가까운|추천|주위/u;

const OF_PLACE: ReadonlySet<string> = new Set(['topic:humphreys', 'topic:usfk', 'term:term-camp-humphreys']);

const OF_MATTER = [
  'cue:how-much',
  'cue:how-many',
  'cue:share',
  'cue:percent',
  'cue:why',
  'cue:when',
  'cue:say',
  'cue:pay',
];

function asksAround({ keys, text }: Reading): boolean {
  if (!keys.has('topic:humphreys') || !AROUND.test(text)) return false;
  const topics = [...keys].filter((key) => /^(?:topic|term|person|slot|part|milestone):/u.test(key));
  return topics.every((key) => OF_PLACE.has(key)) && !OF_MATTER.some((key) => keys.has(key));
}

/** Why a text gets no answer from the facts, before any kind is looked at; null when nothing speaks against it. */
export function earlyRefusal(reading: Reading, scope: Scope): Why | null {
  if (!/[\p{L}\p{N}]/u.test(reading.text)) return 'empty';
  if (INSTRUCTION.test(reading.text)) return 'instruction';
  const elsewhere = holds('elsewhere:*', reading);
  if (elsewhere && !scope.strong && !holds('topic:japan', reading)) return 'other-country';
  if (
    elsewhere &&
    (holds('cue:pay', reading) || holds('cue:how-much', reading) || holds('cue:compare', reading)) &&
    !holds('slot:agreement', reading)
  )
    return 'other-country';
  // "Germany's annual payment": the contribution that is meant is not Korea's
  const koreas = ['actor:kr', 'topic:sma', 'topic:japan', 'person:*', 'slot:agreement', 'slot:year'];
  if (elsewhere && holds('topic:contribution', reading) && !koreas.some((key) => holds(key, reading)))
    return 'other-country';
  const keyed = (key: string): boolean => holds(key, reading);
  const ours = namesSubject(reading) || (keyed('topic:usfk') && scope.weak >= MUCH);
  if (holds('cue:unrelated', reading) && !(scope.certain && ours)) return 'off-topic';
  if (paysAnother(reading)) return 'off-topic';
  if (isWageOfAnybody(reading) || asksAround(reading) || asksUnknown(reading, scope)) return 'unknown-matter';
  const strange = Math.min(scope.unknown.length, MOST_STRANGE);
  if (!scope.specific && strange > 0 && scope.weak - strange < (scope.strong || scope.weak >= MUCH ? 1 : 2))
    return scope.strong && ofUnknownBase(reading, scope) ? 'unknown-matter' : 'off-topic';
  if (!scope.strong && strange > 0 && scope.weak - strange < 1) return 'off-topic';
  return null;
}
