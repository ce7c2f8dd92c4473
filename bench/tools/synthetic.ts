import type { Article, Corpus, Passage } from '../../src/corpus/schema.ts';
import { Random } from './random.ts';

/** Passages of a source, as in the real corpus. */
const PASSAGES_PER_ARTICLE = 2;
/** Share of words that no other passage has: names, places, slips. A larger library has more different words. */
const NEW_WORDS = 0.02;
const SYLLABLES = 'ba de gi ho ju ka lo mi nu pa re si to va ye zan kor lim ser tan'.split(' ');
const SYLLABLES_KO = '가 나 도 라 미 보 소 우 지 초 한 경 남 동 북 성 원 정 준 현'.split(' ');

/**
 * The corpus with so many passages more, made of the words of its own passages in any order and of invented
 * figures. They mean nothing; they are as long, as repetitive and as full of figures as the real ones.
 */
export function grow(corpus: Corpus, wanted: number, seed = 20_261_125): Corpus {
  if (wanted === 0) return corpus;
  const random = new Random(seed + wanted);
  const real = [...corpus.passages.values()];
  const writers = { en: writer(real, 'en', random), ko: writer(real, 'ko', random) };
  const publishers = [...corpus.articles.values()];
  const articles = new Map(corpus.articles);
  const passages = new Map(corpus.passages);
  for (let made = 0; made < wanted; ) {
    const id = `synthetic-${articles.size}`;
    const model = random.pick(publishers);
    const ids: string[] = [];
    for (; made < wanted && ids.length < PASSAGES_PER_ARTICLE; made += 1) {
      const { text, where } = random.pick(real);
      const passage: Passage = {
        id: `${id}#p${ids.length + 1}`,
        article: id,
        text: { en: text.en && writers.en(text.en.length), ko: text.ko && writers.ko(text.ko.length) },
        where,
      };
      passages.set(passage.id, passage);
      ids.push(passage.id);
    }
    const article: Article = {
      ...model,
      id,
      title: writers[model.language](60),
      date: `${random.between(1990, 2026)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
      url: null,
      passages: ids,
    };
    articles.set(id, article);
  }
  return { ...corpus, articles, passages, version: `${corpus.version}+${wanted}` };
}

/** Writes texts of about a length out of the words of one language, each as often as the passages have it. */
function writer(passages: readonly Passage[], lang: 'en' | 'ko', random: Random): (length: number) => string {
  const words = passages
    .flatMap(({ text }) => text[lang]?.split(/\s+/) ?? [])
    .filter((word) => !/\d/.test(word));
  const word = (): string => {
    const chance = random.next();
    if (chance < 0.08) return figure(lang, random);
    if (chance < 0.08 + NEW_WORDS) return newWord(lang, random);
    return random.pick(words);
  };
  return (length) => {
    let text = word();
    while (text.length < length) text += ` ${word()}`;
    return text;
  };
}

function figure(lang: 'en' | 'ko', random: Random): string {
  const year = random.between(1950, 2026);
  const percent = random.between(1, 999) / 10;
  const billions = random.between(100, 20_000) / 10;
  const all =
    lang === 'en'
      ? [
          `${billions} billion won`,
          `$${random.between(100, 5000)} million`,
          `${percent}%`,
          `in ${year}`,
          `${random.between(13, 40_000)}`,
        ]
      : [
          `${Math.round(billions * 10)}억 원`,
          `${random.between(1, 50)}억 달러`,
          `${percent}%`,
          `${year}년`,
          `${random.between(13, 40_000)}명`,
        ];
  return random.pick(all);
}

function newWord(lang: 'en' | 'ko', random: Random): string {
  const syllables = lang === 'en' ? SYLLABLES : SYLLABLES_KO;
  return Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('');
}
