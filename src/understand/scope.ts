import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QueryOf } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from './frames.ts';

type Why = QueryOf<'nothing'>['why'];

/** Words by which a text tells the bot what to be or do instead of asking. */
const INSTRUCTION =
  /ignore (?:all |any |the |your |previous |prior |above )+|disregard (?:all|the|your|previous)|system prompt|your prompt|hidden prompt|you are now|from now on,? you|speak like|talk like|pretend (?:to be|you)|act as (?:a|an|if)|jailbreak|developer mode|environment variable|discord_?token|api[ _-]?key|your (?:token|password|secret|source code|config)|print (?:your|the) (?:env|prompt|config|system)|rm -rf|drop table|<script|\$\{|\{\{|exec\(|sudo |\/etc\/passwd|process\.env|이전\s*(?:의\s*)?(?:모든\s*)?(?:지시|명령|프롬프트)|지시(?:를|는|사항)?\s*(?:모두\s*)?무시|시스템\s*프롬프트|프롬프트(?:를|을)?\s*(?:출력|보여|알려)|환경\s*변수|토큰(?:을|를|값)?\s*(?:출력|알려|보여|내놔)|비밀번호|너는\s*이제|역할극|개발자\s*모드|관리자\s*권한|소스\s*코드/u;

/** Keys that place a question in the subject on their own. */
const STRONG: readonly string[] = [
  'topic:contribution',
  'topic:sma',
  'topic:usfk',
  'topic:humphreys',
  'topic:unspent',
  'topic:furlough',
  'topic:fact-sheet',
  'topic:sofa',
  'topic:mdt',
  'topic:opcon',
  'topic:thaad',
  'topic:scm',
  'topic:ndaa',
  'topic:in-kind',
  'topic:new-headings',
  'topic:off-peninsula',
  'topic:strategic-assets',
  'topic:walkout',
  'topic:us-spending',
  'topic:support',
  'topic:share',
  'topic:defence-budget',
  'topic:budgeted',
  'topic:troop-cut',
  'topic:gap',
  'person:*',
  'term:*',
  'slot:agreement',
  'actor:gao',
  'actor:crs',
  'actor:assembly',
  'actor:pspd',
  'actor:spark',
  'actor:mofa',
  'actor:mnd',
  'cue:which-agreement',
];

/** The subject itself: a base or a person beside a word of another subject ("the weather at Humphreys") is not enough. */
const SUBJECT: readonly string[] = ['topic:contribution', 'topic:sma', 'topic:unspent'];

/** Other bodies have these too: the UN contribution, the Paris agreement. */
const OF_ANYBODY = /^(?:korean? |annual )?contributions?$|^분담금$/u;

/** "Korea's contribution to the World Bank": who gets it is said, and is not the United States. */
const PAYEE =
  /\bcontribut(?:ions?|es?|ed|ing)\b[^.?!,]{0,24}? to (?!(?:the )?(?:us|u\.s|united states|america|washington|usfk|cost|costs|upkeep|stationing|alliance|defen[cs]e|pay|keep|maintain|support|host|its|their|our|this|that|it|be|rise|grow)\b)(?:the )?([a-z]+)/u;

function paysAnother({ text, tags }: Reading): boolean {
  const payee = PAYEE.exec(text);
  const end = payee ? payee.index + payee[0].length : 0;
  return payee !== null && !tags.some((tag) => tag.start < end && tag.end >= end);
}

/** Wages of people who are not said to work for the forces. */
const isWageOfAnybody = (reading: Reading): boolean =>
  reading.keys.has('topic:salary') && !namesSubject(reading) && !WORKERS.some((key) => holds(key, reading));

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

/** Whether the subject is named by a word that is used of nothing else beside it. */
const namesSubject = ({ tags, text, keys }: Reading): boolean =>
  keys.has('slot:agreement') ||
  tags.some(({ keys: [key = ''], start, end }) => {
    const word = text.slice(start, end);
    return SUBJECT.includes(key) && !SHARED_WORDS.test(word) && !OF_ANYBODY.test(word);
  });

/** Two of these together place it there too. */
const WEAK: readonly string[] = [
  'cue:timeline',
  'slot:month',
  'cue:first-time',
  'aspect:vote',
  'actor:kr',
  'actor:us',
  'cue:pay',
  'topic:troops',
  'topic:japan',
  'topic:employees',
  'topic:talks',
  'topic:summit',
  'topic:exercises',
  'part:labour',
  'part:construction',
  'part:logistics',
  'slot:year',
  'milestone:*',
  'topic:tariff',
  'topic:arms',
  'topic:nuclear',
  'slot:amount',
  'slot:percent',
  'cue:demand',
  'stance:debate',
  'topic:split',
  'topic:exchange-rate',
  'topic:inflation',
  'topic:base-land',
  'topic:salary',
  'cue:poll',
  'aspect:rule',
  'aspect:negotiators',
  'topic:projection',
  'topic:cap',
  'form:sum-of-year',
  'slot:currency',
  'slot:both-currencies',
];

/** In a long text most words are of the story: more than so many strange ones weigh no more. */
const MOST_STRANGE = 3;
/** So many words of the subject leave room for one strange word more. */
const MUCH = 3;

/** Words of a question that say nothing of its subject. */
const PLAIN = new Set(
  `a an and any are as ask asked at be been but by can cant could did do does dont each ever few for from get got had has
  have he her hey him his how i if im in into is it its just know let like ll look many may me more much my need no not now
  of off ok okay on one only or our out over per please pls plz pleas quick really right said say see she should so some
  somebody someone sort still sure tell than that thats the their them then there these they thing this those though thru
  to too two up us use ve very want was we well went were what whats when where which while who whom whose why will with
  wont would year years yes yet you your youre both else also about again all actually anyone because been being before
  between down during end ended even exactly find first found given give gave go going good guess had help here hi hw
  idea kind calendar month monthly last later least less lot made make mean means mine most must near never new next nice nobody nothing often
  old other part point put question questions quite rather read same seem side since single start stuff such sum take
  talk yearly annual million billion trillion won dollars dollar percent cant pls anywhere hurried thanks think thought till time times today together took toward try under until upon using usual via view way
  whole within without work wrong amt number numbers figure figures exact exactly official officially people persons folks person guys stuff there keep seeing everywhere desk lived since ever anyway anymore need needs using write writing paper essay report article style class teacher friend says heard think approx approximately roughly around ballpark circa outlet newspaper channel station website blog
  brother sister dad mom father mother uncle cousin grandpa son daughter curious wondering wondered remember stationed interested always professor
  autumn spring summer winter everyone everybody none half third early late
  ago fine rough currency currencies agreed recalculated hurry quickly briefly kindly regarding concerning respectively`.split(
    /\s+/,
  ),
);
const PLAIN_KO =
  /^(?:건데|건지|건가|그|이|저|그럼|그러면|근데|혹시|정확히|대략|좀|제발|부탁|감사|알려|말해|설명|어떻게|어떤|무슨|몇|얼마|언제|누가|누구|왜|뭐|뭔|무엇|어디|있|없|했|하|됐|되|였|인가|나요|해줘|주세요|드립|합니|입니|인지|거야|건가|는지|정도|총|모두|전부|각각|결국|원래|진짜|실제|당시|때|년|월|일|원|달러|억|조|만|천|차|번|개|명|회|쯤|약|더|덜|컸|컷|작았|주시|바라|바랍|밝혀|밝히|산출|환산|여부|대하여|위하여|관하여|당해|상기|아울러|일자|역대|소관|양국|양측|젤|글고|왤|걍|너네|니네|가장|제일|처음|마지막|다음|이전|이후|동안|사이|까지|부터|에서|으로|하고|그리고|또|및|내|우리|니|너|나|저희|것|거|게|수|등|중|안|밖|전|후|말|이랑|뭐|많|적|크|작|높|낮|길|짧|보여|달라|찾|봐|줄래|주라|싶|궁금|가르|계산|기준|순서|정리|대로|가지|때문|얘기|내용|자료|발표|확정|나눠|각|따로|합|낸|돈|금액|정해|정한|정하|한해|한달|씩|해는|해가|해의|해에|해랑|해와|해하고|관련|대해|대한|관한|십칠|섞|줬|주었|들었|들은|났다|잡힌|잡혀|연달아|십년|급함|급해|ㅋ|ㅎ|ㄹㅇ|임$|음$)/u;

/** How far a reading lies in the subject. */
export interface Scope {
  readonly strong: boolean;
  /** The same, and not by 분담금 alone. */
  readonly certain: boolean;
  /** Named by a word that is used of nothing else: 방위비, SMA, USFK, a person, a defined term. */
  readonly specific: boolean;
  readonly weak: number;
  /** Content words that neither the lexicon, nor everyday language, nor the corpus knows. */
  readonly unknown: readonly string[];
}

export function scopeOf(reading: Reading, knowledge: Knowledge): Scope {
  const unknown = unknownWords(reading).filter((word) => !knowledge.passages.knows(word));
  return {
    strong: STRONG.some((key) => holds(key, reading)),
    certain: isSpecific(reading, unknown, false),
    specific: isSpecific(reading, unknown, true),
    weak: WEAK.filter((key) => holds(key, reading)).length,
    unknown,
  };
}

/** Words of the subject that other subjects use as well. */
const SHARED_WORDS =
  /^(?:부담금|분담액|금액|협정|협약|분담|협상|회의|협의|교섭|회담|비용|cost[ -]?shar(?:e|ing)|agreements?|deals?|pacts?|treaty|accord|the share|its share|talks|negotiat\w*|rounds?|meetings?|consultations?|workers|employees|근로자|직원|노동자|salar\w*|wages?|월급|급여|임금|weapons?|요금|split|breakdown|cap|ceiling|limit|상한|한도|inflation|물가|항목|내역|구성|이자|잔액|surplus|cash|현금|lapse[ds]?|interim|election\w*|선거|대선|summits?|exercises?|훈련|연습|gdp|budget\w*|예산|furlough\w*|휴직|transparency|감사|audit|중단|cost plus|sofa|소파|walk ?out|meeting)$/u;

const SUBJECT_TYPES: ReadonlySet<string> = new Set(['topic', 'person', 'term']);

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

function isSpecific({ tags, text, keys }: Reading, unknown: readonly string[], loose: boolean): boolean {
  // 관리비 분담금: the word before says that it is another one
  const foreign = unknown.some(
    (word) =>
      text.includes(`${word} 분담금`) ||
      text.includes(`${word}분담금`) ||
      text.includes(`${word} 협정`) ||
      text.includes(`${word} 협상`),
  );
  if (foreign) return false;
  // 12차 협상: agreements of other subjects that are counted have their name in front
  const counted =
    (keys.has('slot:agreement') &&
      (keys.has('topic:sma') || keys.has('topic:talks') || keys.has('milestone:concluded'))) ||
    // "wrap up the 12th when the 11th still ran": two that are made or run are no grades and no episodes
    (keys.has('slot:two-agreements') &&
      keys.has('slot:year') &&
      (keys.has('aspect:period') || [...keys].some((key) => key.startsWith('milestone:')))) ||
    (keys.has('slot:year') && keys.has('topic:sma') && [...keys].some((key) => key.startsWith('milestone:')));
  const named = tags.some(
    (tag) =>
      SUBJECT_TYPES.has(tag.type) &&
      (loose || text.slice(tag.start, tag.end) !== '분담금') &&
      !SHARED_WORDS.test(text.slice(tag.start, tag.end).replace(/'?s$/u, '')) &&
      !SHARED_WORDS.test(text.slice(tag.start, tag.end)),
  );
  const bodies = [
    'actor:gao',
    'actor:crs',
    'actor:assembly',
    'actor:pspd',
    'actor:spark',
    'actor:mofa',
    'actor:mnd',
    'actor:pentagon',
    'actor:state-department',
  ];
  return (
    named ||
    counted ||
    bodies.some((key) => keys.has(key)) ||
    (keys.has('actor:kr') &&
      (keys.has('actor:us') || keys.has('cue:pay') || keys.has('topic:sma') || keys.has('stance:debate')))
  );
}

type Span = { readonly start: number; readonly end: number };

/** Between the clauses of a text. */
const CLAUSE_END = /[.;:!?()\n—–…]\s*|,\s+|\s-\s/gu;

/** Words that nothing here knows, of the clauses that say something of the subject: a story around them may be of anything. */
function unknownWords({ text, tags, quantities }: Reading): string[] {
  const touches = (spans: readonly Span[], start: number, end: number): boolean =>
    spans.some((span) => span.start < end && span.end > start);
  const covered = (start: number, end: number): boolean => touches([...tags, ...quantities], start, end);
  const telling = [...tags.filter(({ type }) => type !== 'cue'), ...quantities];
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => match.index);
  const inClauseOf = (at: number): boolean => {
    const from = ends.findLast((end) => end < at) ?? 0;
    const to = ends.find((end) => end >= at) ?? text.length;
    return telling.length === 0 || touches(telling, from, to);
  };
  const words: string[] = [];
  for (const match of text.matchAll(/[a-z]{3,}|[가-힣]{2,}/gu)) {
    const word = match[0];
    if (covered(match.index, match.index + Math.min(word.length, 3)) || !inClauseOf(match.index)) continue;
    const plain = /^[a-z]/.test(word) ? PLAIN.has(word) : PLAIN_KO.test(word);
    if (!plain) words.push(word);
  }
  return words;
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

/** Whether a sentence gives orders to the bot. */
export const isInstruction = (text: string): boolean => INSTRUCTION.test(text);

/** Why a text gets no answer from the facts, before any kind is looked at; null when nothing speaks against it. */
export function refusal(reading: Reading, scope: Scope): Why | null {
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
  if (isWageOfAnybody(reading)) return 'unknown-matter';
  if (asksAround(reading)) return 'unknown-matter';
  if (asksUnknown(reading, scope)) return 'unknown-matter';
  const strange = Math.min(scope.unknown.length, MOST_STRANGE);
  if (!scope.specific && strange > 0 && scope.weak - strange < (scope.strong || scope.weak >= MUCH ? 1 : 2))
    return scope.strong && ofUnknownBase(reading, scope) ? 'unknown-matter' : 'off-topic';
  if (!scope.strong && strange > 0 && scope.weak - strange < 1) return 'off-topic';
  return null;
}
