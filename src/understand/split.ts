/** A sentence that asks something of its own. */
const ASKS =
  /\?|(?:일|금액|분담금|인원|규모|결과|서명자|대표|수)(?:이랑|랑|하고)?$|알려|\b(?:how|what(?:'?s)?|when|who(?:'?s)?|whom|whose|which|why|where|compare|define|explain|tell me|list|show)\b|얼마|언제|누가|누구|왜|무엇|뭐|뭔|몇|어떻게|어느|알려|인가|나요|까요|습니까|지\?|맞/u;

/** 더한 거라던데, 그때 집에 있었거든요: told, whatever it asks on the way. */
const TELLS = /(?:던데|더라고|거든)요?[.!\s]*$/u;

/** What stands before a dot that ends no sentence: "Gen. Abrams", "the U.S. forces". */
const NO_END = String.raw`(?<!\b(?:gen|lt|col|adm|amb|sen|rep|sec|gov|mr|mrs|ms|dr|prof|st|vs|no|art|para|approx|u\.s|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)`;

/** Ends of sentences; the dot of a number or an abbreviation is none. */
const END = new RegExp(
  String.raw`(?<=[고며]),\s+|(?:이랑|랑|하고)(?<=^[^\d]*(?:\d{1,2}차)?[^\d]{3,}(?:이랑|랑|하고))\s+(?=\d{4}년\s*[가-힣])|(?<!\b(?:where|when|who|what|how|why))\s+and\s+(?=(?:what(?:'?s)?|when|who(?:'?s)?|how|why)\s+\S+\s+\S+(?:\s+\S+|$))|(?<=[?!;\n])\s*|${NO_END}(?<=[^\d.\s][.。])\s+(?=\S)`,
  'u',
);

/** In a text longer than this a single question is taken out of its story. */
const LONG = 300;

/** From this length on a text is taken for a story with a question in it. */
const STORY = 160;

const QUESTION_FIRST =
  /^(?:(?:and|so|but|ok|well)\s+)?(?:how|what|when|who|whom|whose|which|why|where|compare|define|explain|tell|list|show|name|is|are|was|were|did|does|do|has|have|can|could)\b|(?:얼마|언제|누가|누구|왜|무엇|뭐|뭔|몇|어떻게|어느)[^.]{0,16}$|알려|인가|나요|까요|습니까/u;
const LEANING =
  /^(?:(?:and|so|but)\s+)?(?:how|what|when|which|who)\b.{0,30}\b(?:it|that|this|they|he|she)\b|^(?:그게|그거|그건|그것|그때)/u;

/** Most parts that a text is cut into. */
const MOST = 4;

/**
 * Cuts a text into the questions that are asked in it, in order. What only leads up to a question stays with it; a text
 * with one question, or none, stays whole.
 */
export function splitQuestions(text: string): string[] {
  const sentences = text
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  // where question marks are used, they tell the questions from the story around them
  const marked = text.length > STORY && sentences.some((sentence) => sentence.endsWith('?'));
  const asks = (sentence: string): boolean =>
    marked ? sentence.endsWith('?') : ASKS.test(sentence) && !TELLS.test(sentence);
  const asking = sentences.filter(asks);
  const [only] = asking;
  if (asking.length === 1 && only && text.length > LONG && only.split(/\s+/).length > 5) return [only];
  if (sentences.length < 2 || asking.length < 2) return [text];
  // "he remembers when it started. what was it exactly": the others tell, and the last one leans on them
  const told = asking
    .slice(0, -1)
    .every((sentence) => !sentence.endsWith('?') && !QUESTION_FIRST.test(sentence));
  if (text.length > STORY && told && asking.at(-1) === sentences.at(-1) && LEANING.test(asking.at(-1) ?? ''))
    return [text];
  const parts: string[] = [];
  let lead = '';
  for (const sentence of sentences) {
    if (asks(sentence)) {
      parts.push(lead ? `${lead} ${sentence}` : sentence);
      lead = '';
    } else lead = lead ? `${lead} ${sentence}` : sentence;
  }
  const last = parts.length - 1;
  if (lead && last >= 0) parts[last] = `${parts[last]} ${lead}`;
  return parts.slice(0, MOST);
}

/** What stands between claims of a text that is to be checked; a year may end a sentence, a day of 2019. 3. 8. does not. */
const CLAIM_END = new RegExp(
  String.raw`(?<=[?!;\n])\s*|(?<=\d{3}\.)\s+(?=\p{L})|${NO_END}(?<=[^\d.\s][.。])\s+(?=\S)|\s+(?:and|but|while)\s+(?=the |was |were |is |that |seoul|korea|this )|,(?<!\d,)\s+(?=\d{4}\b|제?\d+차)|(?<=[고며면])\s+(?=\d{4}년|제?\d+차)`,
  'u',
);

/** Cuts a text into claims. */
export function splitClaims(text: string): string[] {
  const claims = text
    .split(CLAIM_END)
    .map((claim) => claim.trim())
    .filter((claim) => /[\p{L}\p{N}]{2}/u.test(claim));
  return claims.slice(0, 12);
}
