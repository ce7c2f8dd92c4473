import { cityIn } from '../kinds/timeline/cities.ts';
import type { Reading } from '../reading/reading.ts';

const MONEY_TOPICS: ReadonlySet<string> = new Set([
  'topic:contribution',
  'topic:sma',
  'topic:usfk',
  'topic:split',
]);

/** Characters beside an order to forget that are no question of their own: "please", "ok". */
const SLACK = 8;

/** "If it were frozen", 동결되면: supposed, where "it was frozen" tells. */
const SUPPOSED_FROZEN =
  /\bif\b[^.?!]{1,60}\b(?:were|was|stays?|stayed|is|had been) (?:frozen|flat)|동결(?:되|된다|한다|하)면/u;

/** "2025 plus 2026", 2025년 + 2026년: a sum. */
const SUM = /\d{4}\s*년?(?:도)?\s*(?:\+|\bplus\b|더하기|플러스)\s*\d{4}/u;

/** "Where the 8.3% comes from", "how did they get to 13.9%": why. */
const COMES_FROM =
  /\bwhere (?:does|do|did|the|that)\b[^?!]{0,40}\b(?:comes?|came) from\b|\bhow (?:did|do|does) [^?!]{1,24}\b(?:get to|got to|arrive at|come up with|end up (?:at|with))\b|어디서 나온/u;

/** "The sum struck in January": an amount, not a total. */
const THE_SUM = /\b(?:the|that|what) (?:\d{4} )?sum\b(?! (?:of|total))/u;

/** "Most of the payment": a part, no extreme. */
const MOST_OF = /\bmost of (?:the|it|its|that|this|them)\b|대부분/u;

/** "The most that it could be", 최대 얼마까지: asked of a year to come, it is arithmetic on the ceiling. */
const MOST_POSSIBLE =
  /\b(?:most|maximum|max|highest|ceiling|at most)\b[^.?!]{0,60}\b(?:could|can|may|might|possible|possibly)\b|최대\s*(?:로|한)?\s*(?:얼마|몇)|얼마까지/u;

/** "How many bn won more": the step from one to the other. */
const HOW_MANY_MORE = /\bhow (?:many|much)\b[^.?!]{1,24}\b(?:more|less|extra)\b/u;

/** "What sum did he name", "the number he floated": what somebody says that is to be paid. */
const NAMES_SUM =
  /\b(?:sum|figure|amount|number(?! of)|price)\b[^.?!]{1,60}\b(?:nam(?:e|ed)|gave|give|mention(?:ed)?|cited?|floated?|throw out|threw out|put forward|quoted?)\b/u;

/** "How much would it be, according to Trump": the same. */
const SAYS_SUM =
  /\bhow (?:much|many)\b[^.?!]{1,90}\b(?:according to|if you (?:believe|ask))\b|\b(?:according to|if you (?:believe|ask))\b[^.?!]{1,60}\bhow (?:much|many)\b/u;

/** "How many days did it last", 며칠 동안. */
const HOW_MANY_DAYS =
  /\bhow many (?:days|weeks|months)\b|며칠\s?(?:간|동안|이나)|몇\s?(?:일|주|달|개월)\s?(?:간|동안)/u;

/** "By SPARK's count", 평통사에 따르면: the figure of somebody, not the agreed one. */
const BY_COUNT =
  /\bby [^.?!,]{1,40}\b(?:count|reckoning|calculations?|estimates?|math|account)\b|according to|\breckons?\b|\bestimates?\b|에 따르면|계산(?:으로|에|하면|대로|상|이)|추산|집계/u;

/** "What did PSPD say … when it was announced": a when behind what was said is no question of the day. */
const WHAT_SAID =
  /\bwhat (?:did|does|has|have|was|were)\b[^.?!]{1,60}\b(?:say|said|think|argue|claim|reaction|response|position)\b|뭐라(?:고)?\s?(?:했|말|논평|반응|평가|주장|비판)|(?:입장|반응|논평)(?:은|이)?\s*(?:뭐|무엇|어땠|어떠|어떤)/u;

/** "When did Trump call …", 부른 게 언제: the day on which something was said. */
const WHEN_SAID =
  /\b(?:when|where|on (?:what|which) (?:day|date))(?: and (?:when|where))? (?:did|was it that|has)\b[^.?!]{1,60}\b(?:call|say|claim|describe|tweet|name)\b|(?:부른|말한|언급한|밝힌|발언한|한|라고|다고)\s?(?:게|건|것은|것이|때가|날이|날은|날짜가?|시점이|적이|말이)\s?(?:언제|어디|며칠)|언제\s?(?:어디서\s?)?[^.?!]{0,30}(?:불렀|말했|발언했|언급했)/u;

/** What the form of a text says: a bare term, an arrow between years. */
export function withForms(reading: Reading, unknown: readonly string[]): Reading {
  const keys = new Set(reading.keys);
  const terms = reading.tags.filter((tag) => tag.type === 'term');
  const [term] = terms;
  const bare = reading.text.replace(/[?!.\s]+$/u, '');
  if (term && terms.length === 1 && term.start === 0 && term.end >= bare.length - 1)
    keys.add('form:bare-term');
  const clear = reading.tags.find((tag) => tag.keys.includes('cue:clear'));
  if (clear && bare.length - (clear.end - clear.start) <= SLACK) keys.add('form:bare-clear');
  if (/\d{4}\s*년?\s*→\s*\d{4}/u.test(reading.text)) keys.add('slot:arrow');
  if (SUM.test(reading.text)) keys.add('cue:total');
  const ahead = reading.slots.years.some((year) => year > Number(reading.today.slice(0, 4)));
  if (ahead && MOST_POSSIBLE.test(reading.text))
    for (const key of ['cue:what-if', 'topic:cap']) keys.add(key);
  if (HOW_MANY_MORE.test(reading.text)) keys.add('cue:change');
  const rate =
    reading.keys.has('slot:percent') ||
    /(?<![\d.])\d{1,2}\.\d(?!\d|\s?(?:조|billion|trillion|million))/u.test(reading.text);
  if (COMES_FROM.test(reading.text) && rate) {
    keys.add('cue:why');
    keys.delete('cue:what-if');
  }
  if (MOST_OF.test(reading.text) && reading.tags.filter((tag) => tag.keys.includes('cue:most')).length === 1)
    keys.delete('cue:most');
  const totals = reading.tags.filter((tag) => tag.keys.includes('cue:total'));
  if (THE_SUM.test(reading.text) && totals.length === 1) {
    keys.delete('cue:total');
    keys.add('cue:how-much');
  }
  if (SUPPOSED_FROZEN.test(reading.text)) keys.add('cue:what-if');
  if (
    (NAMES_SUM.test(reading.text) || SAYS_SUM.test(reading.text)) &&
    [...keys].some((key) => /^(?:person:|actor:(?:us|kr)$)/.test(key))
  )
    keys.add('cue:demand');
  if (HOW_MANY_DAYS.test(reading.text)) keys.add('form:how-many-days');
  if (cityIn(reading.text) !== null) keys.add('form:in-city');
  if (BY_COUNT.test(reading.text)) keys.add('cue:by-count');
  if (WHAT_SAID.test(reading.text)) keys.add('form:what-said');
  else if (WHEN_SAID.test(reading.text) && keys.has('cue:say')) keys.add('form:when-said');
  const topics = [...keys].filter((key) => key.startsWith('topic:') && !MONEY_TOPICS.has(key));
  if (topics.length > 0) keys.add('topic:other');
  const named = [...keys].some((key) =>
    /^(?:milestone|person|part|aspect|elsewhere|cue:(?!how|pay|and|it|list|now|greeting))/.test(key),
  );
  if (topics.length === 0 && !named && unknown.length === 0) keys.add('form:plain');
  return { ...reading, keys };
}
