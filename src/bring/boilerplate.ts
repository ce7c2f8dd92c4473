import type { Reason } from './types.ts';

/** What stands before the first sentence of a report: place, day and agency. */
const OPENINGS: readonly RegExp[] = [
  // SEOUL, Feb. 10 (Yonhap) -- · WASHINGTON (AP) —
  /^(?:[A-Z][A-Za-z.'-]{1,20}[, ]{1,2}){0,4}(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?\((?:[A-Z][\w.&/ -]{1,40}|[가-힣]{2,12})\) ?(?:--|[—–-]) ?/u,
  // SEOUL, South Korea — · SEOUL --
  /^[A-Z][A-Z.'-]{2,20}(?:,? [A-Z][A-Za-z.'-]{1,20}){0,3} ?(?:--|—|–) ?/u,
  // (서울=연합뉴스) 홍길동 기자 = · [서울=뉴시스]홍길동 기자 = · [이데일리 홍길동 기자]
  /^[([【<〈][^)\]】>〉]{0,40}(?:=|뉴스|뉴시스|기자|특파원|일보|신문|경제|데일리|방송)[^)\]】>〉]{0,40}[)\]】>〉]\s{0,3}(?:[가-힣·, ]{2,40}(?:기자|특파원|선임기자)\s{0,2}=\s{0,2})?/u,
  // 홍길동 기자 =
  /^[가-힣·, ]{2,30}(?:기자|특파원)\s{0,2}=\s{0,2}/u,
];

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,3}/u;

/** What a line or sentence is, where it is no part of the report; the first that fits. */
const KINDS: readonly (readonly [Reason, RegExp])[] = [
  [
    'copyright',
    /©|ⓒ|\(c\) ?\d{4}|\bcopyright\b|all rights reserved|저작권자|무단 ?(?:전재|복제|배포)|재배포 ?금지|may not be (?:published|reproduced|redistributed|rewritten)/iu,
  ],
  ['damaged', /\ufffd/u],
  [
    'caption',
    /^(?:\[?(?:photo|file photo|image|picture|사진|자료 ?사진|그래픽|영상)\b ?[\]:=/|]?|[▲△▼◀▶↑↓■□●]|<사진|\[사진)|(?:photo by|photo:|사진 ?(?:=|제공)|getty images|\/ ?(?:연합뉴스|뉴시스|뉴스1|ap|afp|reuters))[^.]{0,40}\.?$/iu,
  ],
  [
    'invitation',
    /^(?:read more|read also|see also|click here|subscribe|sign up|follow us|share this|download (?:our|the) app|advertisement|related (?:articles?|stories|news)|관련 ?기사|기사 ?제보|제보는|광고|구독|공유)|(?:구독|좋아요|제보|알림).{0,30}(?:해 ?주세요|눌러 ?주세요|바랍니다|부탁드립니다)|카카오톡 ?:|채널 ?추가/iu,
  ],
  [
    'by-line',
    /^(?:by [A-Z][\p{L}.'-]{0,20}(?: [A-Z(][\p{L}.'-]{0,20}\)?){1,4}[.,]?$|\(?(?:reporting|editing|writing|additional reporting) by\b|(?:입력|수정|등록|승인|송고|게재|발행|기사입력|최종수정)[ :]|(?:published|updated|posted|last modified)\b[: ].{0,60}$|[가-힣·, ]{2,30}(?:기자|특파원|논설위원|앵커|인턴기자)\.?$)/iu,
  ],
];

/** A line with an address for mail is a by-line, unless it is long enough to be a sentence about one. */
const LONGEST_BYLINE = 120;

/** Without the place, day and agency before its first sentence. */
export function withoutOpening(paragraph: string): string {
  for (const opening of OPENINGS) {
    const rest = paragraph.replace(opening, '');
    if (rest !== paragraph) return rest.trim();
  }
  return paragraph;
}

/** Why a line or sentence is no part of the report; null when it may be. */
export function boilerplate(text: string): Reason | null {
  const known = KINDS.find(([, form]) => form.test(text));
  if (known) return known[0];
  return text.length <= LONGEST_BYLINE && MAIL.test(text) ? 'by-line' : null;
}
