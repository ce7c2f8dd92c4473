import type { Reading } from '../reading/reading.ts';

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

type Span = { readonly start: number; readonly end: number };

/** Between the clauses of a text. */
const CLAUSE_END = /[.;:!?()\n—–…]\s*|,\s+|\s-\s/gu;

/** Words that nothing here knows, of the clauses that say something of the subject: a story around them may be of anything. */
export function unknownWords({ text, tags, quantities }: Reading): string[] {
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
