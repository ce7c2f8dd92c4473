import type { Row } from '../corpus/schema.ts';
import type { Localised } from '../text/localised.ts';

/** What a row of figures is about, in words: the name under which it is shown and found. */
const LABELS: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  'split/labour': ['labour part of the contribution', '방위비분담금 중 인건비'],
  'split/construction': ['construction part of the contribution', '방위비분담금 중 군사건설비'],
  'split/logistics': ['logistics part of the contribution', '방위비분담금 중 군수지원비'],
  'split/labour-share': ['labour share of the contribution', '방위비분담금 중 인건비 비중'],
  'split/construction-share': ['construction share of the contribution', '방위비분담금 중 군사건설비 비중'],
  'split/logistics-share': ['logistics share of the contribution', '방위비분담금 중 군수지원비 비중'],
  'split/cdip': [
    'combined defence improvement part of the contribution',
    '방위비분담금 중 연합방위증강사업비',
  ],
  'split/in-kind-construction': ['part of construction given in kind', '군사건설비 중 현물 비율'],
  'split/in-kind-logistics': ['part of logistics given in kind', '군수지원비 중 현물 비율'],
  'split/cash-labour': ['part of labour paid in cash', '인건비 중 현금 비율'],
  'split/typical': ['typical split of the contribution', '방위비분담금의 통상적 배분'],
  'split/executed-labour': [
    'labour cost executed in the year without an agreement',
    '협정 없이 그해 집행된 인건비',
  ],
  'split/executed-other': [
    'construction and logistics executed in the year without an agreement',
    '협정 없이 그해 집행된 군사건설비·군수지원비',
  ],
  'split/construction-rise': ['rise of the construction part within two years', '2년간 군사건설비 증가액'],
  'unspent/year-end': ['unspent part of the contribution', '방위비분담금 미집행액'],
  'unspent/03': ['unspent contribution held at the end of March 2013', '2013년 3월 말 기준 미집행 분담금'],
  'unspent/8th-total': ['not used over the five years of the 8th agreement', '제8차 협정 5년간 미집행액'],
  'unspent/usd': [
    'contribution not yet used, with amounts budgeted below the agreed ones',
    '편성 감액분을 포함한 미사용 분담금',
  ],
  'unspent/construction': ['unspent construction money', '군사건설비 미집행액'],
  'unspent/2019-lapsed': ['lapsed unused from 2014 to 2019', '2014~2019년 불용액'],
  'unspent/in-kind': ['accumulated unspent support in kind', '누적 현물 미집행액'],
  'unspent/cash': ['accumulated unspent cash', '누적 현금 미집행액'],
  'unspent/in-kind-and-cash': [
    'unspent support in kind (by 2023) and cash (by 2024) together',
    '현물(2023년까지)과 현금(2024년까지)을 합친 미집행액',
  ],
  'unspent/interest': [
    'interest lost in a year on unspent contribution in an account without interest',
    '무이자 계좌에 있던 미집행 분담금의 연간 이자 손해액',
  ],
  'budgeted/budgeted': ['amount budgeted', '예산 편성액'],
  'budgeted/draft': ['amount in the draft budget', '예산안 금액'],
  'share/won-based': ["Korea's share of the won-based cost", '원화 경비 중 한국 분담률'],
  'share/with-indirect': [
    "Korea's share of the whole stationing cost with indirect support",
    '간접지원을 포함한 전체 주둔 비용 중 한국 분담률',
  ],
  'share/share': ["Korea's share of the stationing cost", '주둔 비용 중 한국 분담률'],
  'share/with-land': [
    "Korea's share with free land and tax relief counted",
    '무상 토지와 세금 감면을 포함한 한국 분담률',
  ],
  'us-spending/korea': [
    'US spending (obligations) for its presence in Korea, 2016–2019',
    '미국의 한국 주둔 지출(2016~2019년)',
  ],
  'us-spending/japan': [
    'US spending (obligations) for its presence in Japan, 2016–2019',
    '미국의 일본 주둔 지출(2016~2019년)',
  ],
  'support/direct-2016-2019': ["Korea's direct support, 2016–2019", '한국의 직접지원(2016~2019년)'],
  'support/total': ["Korea's direct and indirect support", '한국의 직·간접 지원'],
  'support/direct': ["Korea's direct support", '한국의 직접지원'],
  'support/indirect': ["Korea's indirect support", '한국의 간접지원'],
  'support/free-land': ['rent value of the land lent free of charge', '무상 공여 토지의 임대료 가치'],
  'support/katusa': ['value of the KATUSA soldiers', '카투사 지원의 가치'],
  'support/temporary': [
    "Korea's temporary support (moving bases and the like)",
    '한국의 한시적 지원(기지 이전 등)',
  ],
  'japan/troops': ['number of US troops in Japan', '주일미군 병력 수'],
  'japan/direct-2016-2019': ["Japan's direct support, 2016–2019", '일본의 직접지원(2016~2019년)'],
  'japan/y-2022-2026': [
    "Japan's host-nation support, fiscal 2022–2026",
    '일본의 주둔국 지원(2022~2026회계연도)',
  ],
  'japan/y-2022-avg': [
    "Japan's host-nation support, yearly average from fiscal 2022 to 2026",
    '일본의 주둔국 지원 연평균(2022~2026회계연도)',
  ],
  'japan/y-2016-2020': [
    "Japan's host-nation support, fiscal 2016–2020",
    '일본의 주둔국 지원(2016~2020회계연도)',
  ],
  'japan/y-2016-2020-yearly': [
    "Japan's host-nation support a year under the agreement that ended in March 2021",
    '2021년 3월까지의 협정에 따른 일본의 연간 지원',
  ],
  'japan/y-2002': ["Japan's support", '일본의 지원'],
  'japan/y-2002-share': ["Japan's share of the stationing cost", '주둔 비용 중 일본 분담률'],
  'japan/y-2015': ["Japan's direct and indirect support", '일본의 직·간접 지원'],
  'japan/vs-japan': ["Korea's support as a percentage of Japan's", '일본 대비 한국의 지원 비율'],
  'humphreys/cost': ['cost of Camp Humphreys', '캠프 험프리스 비용'],
  'humphreys/share': ['Korean share of the cost of Camp Humphreys', '캠프 험프리스 비용 중 한국 부담 비율'],
  'exchange-rate/r-1997-agreed': [
    'won per dollar (a little over this) when the dollar amounts had been set',
    '달러 금액을 정할 때의 달러당 환율(이를 조금 넘음)',
  ],
  'exchange-rate/r-1998-agreed': [
    'won per dollar agreed for the 1998 payment',
    '1998년분에 적용하기로 한 달러당 환율',
  ],
  'exchange-rate/r-1999-agreed': [
    'won per dollar agreed for the 1999 payment',
    '1999년분에 적용하기로 한 달러당 환율',
  ],
  'exchange-rate/r-2014-04': [
    'won per dollar used by Chosun Ilbo in April 2014',
    '2014년 4월 조선일보가 쓴 달러당 환율',
  ],
  'defence-budget/amount': ["Korea's defence budget", '한국 국방예산'],
  'defence-budget/growth': [
    "growth of Korea's defence budget on the year before",
    '한국 국방예산 증가율(전년 대비)',
  ],
  'prices/growth': [
    'growth of Korean consumer prices on the year before',
    '한국 소비자물가 상승률(전년 대비)',
  ],
  'employees/furloughed': [
    'Korean employees of US forces on unpaid leave',
    '무급휴직한 주한미군 한국인 직원',
  ],
  'employees/number': ['Korean employees of US forces', '주한미군 한국인 직원'],
  'troops/number': ['US troops in Korea', '주한미군 병력'],
  'troops/number-japan': ['US troops in Japan', '주일미군 병력'],
  'troops/claimed': [
    'number of US troops in Korea as claimed by Donald Trump',
    '도널드 트럼프가 주장한 주한미군 병력',
  ],
  'troops/katusa-2019': ['KATUSA soldiers in October 2019', '2019년 10월 카투사 병력'],
  'troops/katusa-mid-2000s': [
    'KATUSA soldiers when the troop cut of the mid-2000s was planned',
    '2000년대 중반 감축 계획 당시 카투사 병력',
  ],
  'projection/at-2-5': [
    'projection of the contribution at 2.5 % inflation',
    '물가 2.5% 가정 시 방위비분담금 추산',
  ],
  'projection/at-2-0': [
    'projection of the contribution at 2 % inflation',
    '물가 2% 가정 시 방위비분담금 추산',
  ],
  'projection/at-hankook': ['projection of the contribution by Hankook Ilbo', '한국일보의 방위비분담금 추산'],
};

/** The label of a row of figures, or null where its text says what it is. */
export function labelOf(row: Row): Localised | null {
  const label = LABELS[`${row.subject}/${row.attribute}`];
  return label ? { en: label[0], ko: label[1] } : null;
}
