import { stemmer } from 'stemmer';

/** Terms that come from one word, one figure or one name of a text. */
export type TermGroup = readonly string[];

/** English words that say nothing of a subject. */
const STOP = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her his how i in into is it its
  me more most my no not of on or our out over she so some such than that the their them then there these they this
  those to too under until up upon us was we were what when where which while who whom why will with would you your
  about after all also any because before between both during each few further here if just nor off once only own same
  should tell give show please know want pls thing things someone anyone somebody something says said people really
  much many lot kind per yes ok okay hi hello thanks im ive youre theyre dont doesnt didnt isnt wasnt cant wont`.split(
    /\s+/,
  ),
);

/** Particles and endings behind a Korean noun, longest first. */
const PARTICLES =
  /(?:에서는|으로는|에서도|이라는|이라고|까지는|부터는|에게서|에서의|으로써|으로서|에서|으로|에게|까지|부터|처럼|보다|마다|이나|라는|라고|이란|에는|와의|과의|들의|들은|들이|은|는|이|가|을|를|의|에|로|와|과|도|만|나|란|요)$/u;

/** Korean words that say nothing of a subject. */
const STOP_KO = new Set(
  `그 이 저 것 거 게 수 등 때 중 및 또 더 좀 그럼 그리고 관련 대해 대한 있나 있어 있었 했어 한거 하는 했나 어떻게 알려줘 알려
  보여줘 해줘 줘 부탁 내용 자료 얘기 이야기 정리 라고 하던데 라는데 뭐라고 했더라 해서 대해서 관련해서 있었는지 찾아 찾아줘 혹시 정확히 쪽 둘 다`.split(
    /\s+/,
  ),
);

/** The Latin words of a normalised text, then its runs of Hangul. */
export const wordsIn = (text: string): readonly string[] => [
  ...(text.match(/[a-z]+(?:'[a-z]+)?/gu) ?? []),
  ...(text.match(/[가-힣]+/gu) ?? []),
];

/** The terms of a word: an English stem, or a Korean word without its particle and its pairs of syllables. */
export function wordTerms(word: string): TermGroup {
  return /^[a-z]/.test(word) ? englishTerms(word) : koreanTerms(word);
}

function englishTerms(word: string): TermGroup {
  const bare = word.replace(/'.*$/u, '');
  return bare.length > 1 && !STOP.has(bare) ? [stemmer(bare)] : [];
}

function koreanTerms(run: string): TermGroup {
  const stem = run.length > 2 ? run.replace(PARTICLES, '') : run;
  const bare = stem.length >= 1 ? stem : run;
  if (STOP_KO.has(bare)) return [];
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= bare.length; at += 1) pairs.push(bare.slice(at, at + 2));
  return bare.length <= 2 ? [bare] : [bare, ...pairs];
}
