import type { Finding, Reason } from '../../bring/index.ts';
import type { Localised } from '../../text/localised.ts';

/** What the desk says about bringing an article. */
export const bringWords = {
  intro: {
    en: 'Bring an article as text, Markdown or HTML. It is cut into passages of whole sentences, without headlines and notices, and its figures are held against the table. Nothing is added before you say so.',
    ko: '기사를 텍스트, Markdown, HTML로 가져오세요. 제목과 안내문을 뺀 온전한 문장들의 구절로 나누고, 수치를 사실표와 견줍니다. 추가하기 전에는 아무것도 바뀌지 않습니다.',
  },
  article: { en: 'The article', ko: '기사' },
  file: { en: 'A file', ko: '파일' },
  fileHint: { en: 'Text, Markdown or HTML, up to 10 MB.', ko: '텍스트, Markdown, HTML. 10 MB까지.' },
  text: { en: 'Or its text', ko: '또는 본문' },
  textHint: {
    en: 'As it is; front matter between two lines of --- is read.',
    ko: '그대로 붙여 넣으세요. --- 두 줄 사이의 머리글도 읽습니다.',
  },
  encoding: { en: 'Encoding of the file', ko: '파일의 인코딩' },
  encodingHint: {
    en: 'Only where the file does not declare it, like euc-kr.',
    ko: '파일에 적혀 있지 않을 때만, euc-kr처럼.',
  },
  about: { en: 'What it does not say of itself', ko: '글에 적혀 있지 않은 것' },
  look: { en: 'Cut and compare', ko: '나누고 견주기' },
  nothing: { en: 'Choose a file or paste the text.', ko: '파일을 고르거나 본문을 붙여 넣어 주세요.' },
  missing: {
    en: 'The article does not say its {fields}: fill that in below.',
    ko: '글에 {fields}이(가) 없습니다. 아래에 적어 주세요.',
  },
  wrong: { en: 'It could not be brought: it {why}', ko: '가져오지 못했습니다: {why}' },
  broken: { en: 'It would break a rule of the corpus: {why}', ko: '자료의 규칙에 어긋납니다: {why}' },
  repeats: {
    en: 'It is there already, word for word: {of}.',
    ko: '글자까지 같은 글이 이미 있습니다: {of}.',
  },
  near: {
    en: 'It is much like an article that is there: {of}. Look whether it says anything new.',
    ko: '이미 있는 글과 많이 비슷합니다: {of}. 새로운 내용이 있는지 살펴보세요.',
  },
  passages: { en: 'Passages ({n})', ko: '구절 {n}개' },
  leftOut: { en: 'Left out', ko: '뺀 것' },
  findings: { en: 'Figures, dates and names beside the table', ko: '사실표와 견준 수치, 날짜, 이름' },
  noFindings: {
    en: 'It holds no figure, full date or known person.',
    ko: '수치, 날짜, 아는 인물이 없습니다.',
  },
  inArticle: { en: 'In the article', ko: '글에서' },
  relation: { en: 'Beside the table', ko: '사실표와 견주면' },
  inTable: { en: 'In the table', ko: '사실표에서' },
  add: { en: 'Add it', ko: '추가하기' },
  again: { en: 'Bring another one', ko: '다른 글 가져오기' },
  gone: {
    en: 'That article is not held any more: bring it again.',
    ko: '그 글은 더 이상 보관되어 있지 않습니다. 다시 가져와 주세요.',
  },
} as const satisfies Record<string, Localised>;

export const relationWords: Readonly<Record<Finding['relation'], Localised>> = {
  agrees: { en: 'agrees', ko: '일치' },
  'agrees as rounded': { en: 'agrees as rounded', ko: '반올림하면 일치' },
  disagrees: { en: 'disagrees', ko: '불일치' },
  new: { en: 'new', ko: '새로움' },
  names: { en: 'a person the table knows', ko: '아는 인물' },
};

export const reasonWords: Readonly<Record<Reason, Localised>> = {
  fragment: { en: 'lines that are no sentences', ko: '문장이 아닌 줄' },
  'by-line': { en: 'by-lines and date lines', ko: '기자와 날짜 줄' },
  copyright: { en: 'copyright notices', ko: '저작권 안내' },
  caption: { en: 'captions of photos', ko: '사진 설명' },
  invitation: { en: 'invitations to share or subscribe', ko: '공유와 구독 안내' },
  'too-long': { en: 'sentences longer than a passage', ko: '구절보다 긴 문장' },
  damaged: { en: 'damaged sentences', ko: '깨진 문장' },
};
