import { KINDS } from '../kinds/index.ts';
import { ENOUGH as PASSAGES_ENOUGH } from '../kinds/passages/answer.ts';
import { type Facts, factsAsOf } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { MAX_PARTS, part, type Query, type QueryOf, type SimpleQuery } from '../query/schema.ts';
import type { ThreadContext } from '../query/thread-context.ts';
import { languageOf, read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { idsOf } from '../reading/reading.ts';
import type { Language } from '../text/localised.ts';
import { normalise } from '../text/normalise.ts';

import { whichPerson } from './ask-back.ts';
import { inContext } from './claims/leaning.ts';
import { earlyRefusal, isInstruction } from './early-refusal.ts';
import { withForms } from './forms.ts';
import { type Frame, holds, rankFrames } from './frames.ts';
import { bareFragment, lateRefusal, THRESHOLD } from './late-refusal.ts';
import { premisesOf } from './premises/index.ts';
import { namesSubject, scopeOf } from './scope.ts';
import { splitClaims, splitQuestions } from './split.ts';
import { editQuery } from './thread/edit.ts';
import { leansOnContext } from './thread/leaning.ts';

export interface UnderstandInput {
  readonly text: string;
  readonly lang?: Language | undefined;
  readonly context: ThreadContext | null;
  /** UTC date. */
  readonly today: string;
  /** A day to answer as of, given outside the text. */
  readonly asOf?: string | null | undefined;
}

/** How one part was understood, stage by stage. */
export interface Explained {
  readonly reading: Reading;
  readonly frames: readonly Frame[];
  readonly chosen: SimpleQuery;
  readonly edited: boolean;
}

export interface Understood {
  readonly query: Query;
  readonly stages: readonly Explained[];
  /** The person asked to forget what the thread was about. */
  readonly cleared: boolean;
}

/** From this score on a question about a series needs no word that names the subject. */
const SERIES = 4;
/** From this score on a strange word or two do not matter, unless why is asked: that is asked of anything. */
const SURE_SERIES = 6;

/** Kinds that tell or work out amounts of years, of which every subject has some. */
const SERIES_KINDS: ReadonlySet<string> = new Set([
  'cost',
  'change',
  'compare',
  'aggregate',
  'extremum',
  'threshold',
  'per-period',
]);

/** From how many strange words on a question is about no series: from one, where only a year says what it is about. */
function tooStrange(reading: Reading, best: Frame | undefined): number {
  if ((best?.score ?? 0) >= SURE_SERIES && best?.kind !== 'reason') return 3;
  const more = ['slot:agreement', 'slot:percent', 'slot:currency', 'slot:both-currencies'];
  return more.some((key) => reading.keys.has(key)) ? 2 : 1;
}

/** Turns what a person wrote into a Query. Pure; never throws for any text. */
export function understand(input: UnderstandInput, knowledge: Knowledge): Understood {
  const text = withoutExcepted(withoutInstructions(normalise(input.text)));
  const lang = input.lang ?? languageOf(text) ?? input.context?.query.lang ?? 'en';
  const today = input.asOf ?? input.today;
  const knows = (word: string): boolean => knowledge.passages.knows(word);
  const readPart = (piece: string): Reading =>
    read(piece, { lexicon: knowledge.lexicon, knows }, today, lang);
  const whole = readPart(text);
  const check = isCheck(whole, text);
  const cleared = whole.keys.has('cue:clear');
  const context = cleared ? null : input.context;
  const pieces = check ? splitClaims(stripCheck(text)) : splitQuestions(text);
  const stages: Explained[] = [];
  let running = context;
  for (const piece of pieces.length > 0 ? pieces : [check ? stripCheck(text) : text]) {
    if (stages.length >= MAX_PARTS) break;
    const reading = piece === text ? whole : readPart(piece);
    const facts = factsAsOf(knowledge, reading.slots.asOf ?? today);
    const stage = check
      ? understandClaim(reading, facts, stages)
      : understandPart(reading, running, facts, (question) => readPart(normalise(question)));
    const asOf = reading.slots.asOf ?? input.asOf ?? null;
    const chosen = { ...stage.chosen, asOf } as SimpleQuery;
    stages.push({ ...stage, chosen });
    if (chosen.kind !== 'nothing') {
      running = {
        query: { lang, mode: 'ask', parts: [chosen] },
        before: running?.query.parts.at(-1) ?? null,
        agreements: running?.agreements ?? [],
        askedBack: running?.askedBack ?? [],
      };
    }
  }
  const all = stages.map(({ chosen }) => chosen);
  const parts = check ? all : keepAnswerable(all);
  return { query: { lang, mode: check ? 'check' : 'ask', parts }, stages, cleared };
}

/** Orders to the bot are left out where a question stands beside them. */
function withoutInstructions(text: string): string {
  if (!isInstruction(text)) return text;
  const sentences = text.split(/(?<=[.!?。])\s+/u);
  const questions = sentences.filter((sentence) => !isInstruction(sentence) && sentence.endsWith('?'));
  return questions.length > 0 ? questions.join(' ') : text;
}

/** 군사건설 미집행 말고 총액: what is put aside is not asked for. Years stay unless others follow. */
const withoutExcepted = (text: string): string => text.replace(EXCEPTED_YEAR, ' ').replace(EXCEPTED, '');

/** Bounded, so that a text without spaces is not read again from each of its characters. */
const EXCEPTED_YEAR = /(?<=^|\s)\S{0,12}\d{4}\S{0,12}\s+말고\s+(?=\S{0,12}\d{4})/u;
const EXCEPTED = /(?<=^|\s)(?:[^\s\d,]{1,12}\s+)?[^\s\d,]{1,12}\s+말고\s+(?=\S)/u;

/** A part that cannot be answered is named only when nothing else is, or when it is a question of its own kind. */
function keepAnswerable(parts: readonly SimpleQuery[]): SimpleQuery[] {
  const good = parts.filter((p) => p.kind !== 'nothing' && p.kind !== 'passages');
  const asked = parts.filter((p) => p.kind !== 'nothing');
  return good.length > 0 ? good : asked.length > 0 ? asked : parts.slice(0, 1);
}

const CHECK_AT_START =
  /^\s*(?:check|fact[- ]?check|verify|체크|검증|팩트체크|사실\s*확인|맞아\??|맞는지(?:\s*봐줘)?|ㄹㅇ\??)\s*(?:pls|please|this)?\s*[:?]?\s*/u;

/** "Quick fact check for a column. What was …?": asked openly, nothing is claimed. */
const OPEN_QUESTION =
  /[.!:]\s+(?:so,? )?(?:how (?:much|many)|what|when|who|which|where|why)\b[^.!?]{4,160}\?\s*$/u;

function isCheck(reading: Reading, text: string): boolean {
  if (CHECK_AT_START.test(text)) return true;
  if (!reading.keys.has('cue:check') || OPEN_QUESTION.test(text)) return false;
  const figures = reading.quantities.filter((q) => !(q.kind === 'count' && q.spelt)).length;
  return figures > 0 || /"[^"]{8,}"/u.test(text) || reading.text.length > 60;
}

const stripCheck = (text: string): string => text.replace(CHECK_AT_START, '').trim() || text;

function understandPart(
  reading: Reading,
  context: ThreadContext | null,
  facts: Facts,
  readAgain: (question: string) => Reading,
): Explained {
  const scope = scopeOf(reading, facts.knowledge);
  const frames = rankFrames(withForms(reading, scope.unknown));
  const [best] = frames;
  // years, sums and extremes with hardly a strange word are asked of the only series there is
  const asksSeries =
    (best?.score ?? 0) >= SERIES &&
    (reading.slots.years.length > 0 || reading.slots.agreements.length > 0) &&
    scope.unknown.length < tooStrange(reading, best);
  const leans = context !== null && leansOnContext(reading, best);
  const refused = earlyRefusal(reading, scope);
  const offSubject =
    refused !== null &&
    !(refused === 'off-topic' && (leans || asksSeries) && !holds('cue:unrelated', reading));
  // a search: only where something hangs on it
  const inText = (): boolean =>
    (refused === null || refused === 'off-topic') &&
    !holds('cue:unrelated', reading) &&
    inPassage(reading, facts, MOSTLY);
  // asked once; a second time the most likely one is taken
  const open = whichPerson(reading, facts);
  if (open) {
    const [likely] = open.readings;
    const again = context?.askedBack.includes(open.words) ?? false;
    if (!again || !likely) return { reading, frames, chosen: open, edited: false };
    return understandPart(readAgain(likely[reading.lang]), context, facts, readAgain);
  }
  // what stands in a passage is told from there; no sum is worked out for a question that may be about another matter
  const isSeries = best !== undefined && SERIES_KINDS.has(best.kind);
  if (offSubject && !isMeta(best) && !hasExactFigure(reading, facts) && (isSeries || !inText()))
    return { reading, frames, chosen: nothing(refused, reading), edited: false };
  if (leans && context) {
    const [own] = rankFrames(withForms(inheriting(reading, context), scope.unknown));
    const edited = editQuery(context, reading, own, facts);
    if (edited) return { reading, frames, chosen: withPremises(edited, reading, facts), edited: true };
  }
  const refusedLate = lateRefusal(reading, best, scope.strong, facts);
  if (
    refusedLate &&
    !(
      (refusedLate === 'unclear' || refusedLate === 'no-referent') &&
      (hasExactFigure(reading, facts) ||
        (bareFragment(reading) ? inPassage(reading, facts, NEARLY_ALL) : inText()))
    )
  )
    return {
      reading,
      frames,
      chosen: withPremises(nothing(refusedLate, reading), reading, facts),
      edited: false,
    };
  const kind = best && best.score >= THRESHOLD && refusedLate === null ? best.kind : 'passages';
  const chosen = KINDS[kind].fill(reading, facts) as SimpleQuery;
  return { reading, frames, chosen: withPremises(chosen, reading, facts), edited: false };
}

const isMeta = (frame: Frame | undefined): boolean => frame?.kind === 'meta' && frame.score >= THRESHOLD;

/** The keys of a message with the agreement and the year that the thread is about. */
function inheriting(reading: Reading, { query, agreements }: ThreadContext): Reading {
  const last = query.parts.at(-1);
  const has = (slot: 'years' | 'agreements'): boolean =>
    last !== undefined && slot in last && (last as unknown as Record<string, unknown[]>)[slot]!.length > 0;
  const keys = new Set(reading.keys);
  if (has('agreements') || agreements.length > 0) keys.add('slot:agreement');
  if (has('years')) keys.add('slot:year');
  if (reading.keys.has('cue:gap') && last && 'years' in last && last.years.length === 2)
    keys.add('slot:two-years');
  return { ...reading, keys };
}

/** Most of the question, in two words or more. */
const MOSTLY = { coverage: PASSAGES_ENOUGH, terms: 2 };
/** Nearly all of it, though nothing in it is known: the green bay rally. */
const NEARLY_ALL = { coverage: 0.75, terms: 3 };

/** Whether some passage speaks of so much of the question. */
function inPassage(reading: Reading, facts: Facts, least: typeof MOSTLY): boolean {
  const [best] = facts.knowledge.passages.search(reading.text, 1);
  return best !== undefined && best.coverage >= least.coverage && best.terms.length >= least.terms;
}

/** Whether a passage has the very amount that the text names: nobody says 738 billion won of another matter. */
const hasExactFigure = (reading: Reading, facts: Facts): boolean =>
  reading.quantities.some(
    (q) => q.kind === 'amount' && q.currency !== null && facts.knowledge.passages.has(`=${q.value}`),
  );

function nothing(why: QueryOf<'nothing'>['why'], reading: Reading): SimpleQuery {
  return part({
    kind: 'nothing',
    why,
    topics: idsOf(reading, 'topic').slice(0, 8),
    words: reading.text.slice(0, 400),
  });
}

function withPremises(chosen: SimpleQuery, reading: Reading, facts: Facts): SimpleQuery {
  const premises = premisesOf(reading, facts, false);
  // what is supposed is not believed
  const supposed = chosen.kind === 'what-if';
  return { ...chosen, premises: supposed ? premises.filter(({ type }) => type !== 'belief') : premises };
}

/** "The US paid Korea": money that goes the other way. */
const OTHER_WAY =
  /\b(?:us|u\.s\.?|united states|america|washington) (?:has |have )?(?:paid|pays?|gave|gives?) (?:south )?(?:korea|seoul)\b|미국이\s?(?:한국|우리)(?:에|에게|한테)\s[^.?!]{0,24}(?:냈|냄|낸다|줬|주었|지급|지불)/u;

/** Premises about amounts, of which every subject has some. */
const OF_AMOUNTS: ReadonlySet<string> = new Set(['amount', 'difference', 'growth', 'direction', 'ratio']);

/** A claim takes what it leaves out from the claims before it. */
function understandClaim(own: Reading, facts: Facts, before: readonly Explained[]): Explained {
  const said = before.map((stage) => stage.reading);
  const reading = inContext(own, said);
  const scope = scopeOf(reading, facts.knowledge);
  const frames = rankFrames(withForms(reading, scope.unknown));
  const refused = earlyRefusal(reading, scope);
  // whose amount a claim is about is not known where it names neither the subject nor only what is known
  const ours =
    (scope.unknown.length === 0 || namesSubject(reading)) &&
    refused !== 'other-country' &&
    !OTHER_WAY.test(reading.text);
  const premises = premisesOf(reading, facts, true, said).filter(({ type }) => ours || !OF_AMOUNTS.has(type));
  const best = frames.find((frame) => frame.kind !== 'meta');
  const foreign = refused === 'off-topic' || refused === 'other-country';
  if (refused !== null && (premises.length === 0 || (foreign && !ours)))
    return { reading, frames, chosen: nothing(refused, reading), edited: false };
  const kind = best && best.score >= THRESHOLD ? best.kind : 'passages';
  const filled = KINDS[kind].fill(reading, facts) as SimpleQuery;
  // a claim about amounts that no row can judge is looked up by its words
  const chosen =
    premises.length > 0 || !(kind === 'cost' || kind === 'change')
      ? filled
      : (KINDS.passages.fill(reading, facts) as SimpleQuery);
  return { reading, frames, chosen: { ...chosen, premises }, edited: false };
}
