import { stringify } from 'yaml';
import { type CorpusFile, readCorpus } from '../../src/corpus/load.ts';

/** The files of a corpus: path below its folder → text. */
export type Texts = Readonly<Record<string, string>>;

export const MOFA = 'articles/mofa-2019-02-10.md';
export const YONHAP = 'articles/yonhap-2024-10-04.md';
export const MEMOIR = 'articles/memoir-1991.md';
export const AGREEMENTS = 'facts/agreements.yaml';
export const CONTRIBUTIONS = 'facts/contributions.yaml';
export const EVENTS = 'facts/events.yaml';
export const EXTRA = 'facts/extra.yaml';

/** A sound corpus in which every rule has something to look at; the tests count its lines. */
export const SOUND: Texts = {
  [MOFA]: `---
publisher: Ministry of Foreign Affairs
publisherKo: 외교부
title: 10th agreement initialled
author: null
date: 2019-02-10
url: https://www.mofa.go.kr/eng/1
language: en
kind: government
---

## p1
- en: The 10th agreement was initialled on 10 February 2019. Korea pays 1,038.9 billion won for 2019, 8.2% more than before.
- ko: 제10차 특별협정은 2019년 2월 10일 가서명되었다. 한국은 2019년에 1조389억 원을 내며 이는 전보다 8.2% 많다.

## p2
- en: The National Assembly ratified it on 5 April 2019 with 194 present, 139 for, 33 against and 22 abstaining.

## p3
- en: Chang Won-sam led the talks for Korea in 2018.
`,
  [YONHAP]: `---
publisher: Yonhap
publisherKo: 연합뉴스
title: 제12차 특별협정 타결
author: null
date: 2024-10-04
url: https://www.yna.co.kr/view/1
language: ko
kind: news
---

## p1
- ko: 제12차 특별협정은 2026년부터 2030년까지다. 2026년 분담금은 1조 5,192억 원이다.
- en: The 12th agreement runs from 2026 to 2030. The contribution for 2026 is 1,519.2 billion won.

## p2
- ko: 다른 집계로는 2019년 분담금이 1조400억 원이다.
`,
  [MEMOIR]: `---
publisher: A Memoir
publisherKo: 회고록
title: Before the agreements
date: "1991"
url: null
language: en
kind: report
seen: false
---

## p1
- en: In 1989 Korea paid 45 million dollars.
`,
  [AGREEMENTS]: `- id: sma-10-period
  subject: agreement
  attribute: period
  agreement: 10
  value: { years: [2019, 2019] }
  from: 2019-02-10
  certainty: high
  passages: [mofa-2019-02-10#p1]

- id: sma-12-period
  subject: agreement
  attribute: period
  agreement: 12
  value: { years: [2026, 2030] }
  from: 2024-10-04
  certainty: high
  passages: [yonhap-2024-10-04#p1]
`,
  [CONTRIBUTIONS]: `- id: contribution-2019
  subject: contribution
  attribute: agreed
  agreement: 10
  year: 2019
  value: { amount: 1038.9, unit: billion KRW }
  from: 2019-02-10
  certainty: high
  passages: [mofa-2019-02-10#p1]
  conflicts: [contribution-2019-other]

- id: contribution-2019-other
  subject: contribution
  attribute: agreed
  agreement: 10
  year: 2019
  value: { amount: 1040, unit: billion KRW, bound: about }
  from: 2024-10-04
  certainty: low
  passages: [yonhap-2024-10-04#p2]
  conflicts: [contribution-2019]
  note: { en: Another way to count., ko: 다른 집계다. }

- id: growth-2019
  subject: growth
  attribute: yearly
  year: 2019
  value: { percent: 8.2 }
  from: 2019-02-10
  certainty: high
  passages: [mofa-2019-02-10#p1]

- id: contribution-1989
  subject: dollars
  attribute: paid
  year: 1989
  value: { amount: 45, unit: million USD }
  from: "1989"
  certainty: low
  passages: [memoir-1991#p1]
  note: { en: The memoir was not read., ko: 회고록은 읽지 못했다. }
`,
  [EVENTS]: `- id: chang-won-sam
  subject: person
  attribute: negotiator
  value: { text: { en: Led the talks for Korea., ko: 한국 측 협상 대표였다. } }
  name: { en: Chang Won-sam, ko: 장원삼 }
  from: "2018"
  certainty: high
  passages: [mofa-2019-02-10#p3]

- id: talks-2018
  subject: event
  attribute: negotiators
  value: { people: { kr: [chang-won-sam], us: [] } }
  actors: [chang-won-sam]
  from: "2018"
  certainty: high
  passages: [mofa-2019-02-10#p3]

- id: ratified-2019
  subject: event
  attribute: ratified
  date: 2019-04-05
  value: { vote: { present: 194, for: 139, against: 33, abstain: 22 } }
  from: 2019-04-05
  certainty: high
  passages: [mofa-2019-02-10#p2]
`,
};

const utf8 = new TextEncoder();

/** The files as the loader takes them. */
export const filesOf = (texts: Readonly<Record<string, string | Uint8Array>>): CorpusFile[] =>
  Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: typeof text === 'string' ? utf8.encode(text) : text,
  }));

/** The sound corpus with one place of one file rewritten; the place must be there exactly once. */
export function withChange(path: string, from: string, to: string, texts: Texts = SOUND): Texts {
  const text = texts[path] ?? '';
  if (text.split(from).length !== 2) throw new Error(`"${from}" is not once in ${path}`);
  return { ...texts, [path]: text.replace(from, () => to) };
}

/** The sound corpus with more files, or with some rewritten. */
export const withFiles = (more: Texts): Texts => ({ ...SOUND, ...more });

/** The sound corpus with rows in facts/extra.yaml; what a row does not say is sound. The first begins on line 1. */
export const withRows = (...rows: Record<string, unknown>[]): Texts =>
  withFiles({
    [EXTRA]: stringify(
      rows.map((fields) => ({
        id: 'extra',
        subject: 'event',
        attribute: 'said',
        value: { text: { en: 'Something was said.', ko: '무언가 말했다.' } },
        from: '2019-02-10',
        certainty: 'high',
        passages: ['mofa-2019-02-10#p1'],
        ...fields,
      })),
    ),
  });

/** Every problem as `file:line rule`. */
export const problemsOf = (texts: Readonly<Record<string, string | Uint8Array>>): string[] =>
  readCorpus(filesOf(texts)).problems.map(({ where, rule }) => `${where.file}:${where.line} ${rule}`);
