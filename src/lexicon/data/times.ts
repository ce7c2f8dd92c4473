import { entries } from '../types.ts';

/** Times said in words; `src/understand/slots` turns them into years against `today`. */
export const times = entries('time', [
  [
    'this-year',
    "this year|the current year|current year|this year's|current-year|the current-year|current calendar year",
    '올해|금년|이번해',
  ],
  ['this-month', "this month|the current month|this month's", '이번달|이달|금월|이번 달'],
  ['last-month', 'last month|the past month', '지난달|저번달|전달'],
  ['last-year', "last year|the past year|past year|last year's|a year ago", '작년|지난해|작년도'],
  ['next-year', "next year|the coming year|coming year|next year's", '내년|다음해|명년|내년도'],
  ['year-before-last', 'year before last|two years ago|2 years ago', '재작년|2년전|이년전|지지난해'],
  ['three-years-ago', 'three years ago|3 years ago', '3년전|삼년전'],
  ['five-years-ago', 'five years ago|5 years ago', '5년전|오년전'],
  ['ten-years-ago', 'ten years ago|10 years ago|a decade ago', '10년전|십년전'],
  [
    'year-before',
    'the year before|the previous year|year before that|previous year|a year earlier|prior year|one year earlier|the year prior|the preceding year|preceding year',
    '전해|그전해|전년도|바로전해|한해전|그전년|직전연도|전년',
  ],
  [
    'year-after',
    'the year after|the following year|year after that|a year later|one year later|the next one',
    '그담해|담해|다음해|이듬해|그다음해|한해뒤|그이듬해',
  ],
  [
    'last-five-years',
    'last five years|past five years|last 5 years|past 5 years|previous five years',
    '최근5년|지난5년|최근오년',
  ],
  [
    'last-ten-years',
    'last ten years|past ten years|last 10 years|past 10 years|last decade|past decade',
    '최근10년|지난10년|10년간',
  ],
  ['last-three-years', 'last three years|past three years|last 3 years|past 3 years', '최근3년|지난3년'],
  [
    'since',
    'since|from then on|onwards|onward|after|starting|beginning in|from',
    '이후|이래|부터|이후로|뒤로',
  ],
  ['until', 'until|till|up to|through|by the end of', '까지|이전까지'],
  ['before', 'before|prior to|earlier than', '이전|전에|전까지'],
  ['between', 'between|from|ranging', '사이|에서'],
  [
    'all-years',
    'all years|every year|since 1991|since the beginning|from the beginning|of all time|ever|all time|over time|in history|since the start|historically|over the years|the whole series|all-time',
    '역대|모든해|전체기간|처음부터|지금까지|역사상|사상|전체연도|매년|연도별|해마다',
  ],
  ['nineties', 'the 1990s|the 90s|the nineties|1990s|90s', '90년대|1990년대'],
  ['two-thousands', 'the 2000s|2000s|two thousands', '2000년대'],
  ['twenty-tens', 'the 2010s|2010s', '2010년대'],
  ['twenty-twenties', 'the 2020s|2020s', '2020년대'],
  ['as-of', 'as of|as at|back in|at the time of|from the viewpoint of', '기준으로|기준|시점에|당시'],
]);

/** Terms of office, as general knowledge; the answer says that the years were taken so. */
export interface Term {
  readonly id: string;
  /** First and last calendar year of the term that is taken to be meant. */
  readonly years: readonly [number, number];
}

export const TERMS: readonly Term[] = [
  { id: 'kim-young-sam', years: [1993, 1997] },
  { id: 'kim-dae-jung', years: [1998, 2002] },
  { id: 'roh-moo-hyun', years: [2003, 2007] },
  { id: 'lee-myung-bak', years: [2008, 2012] },
  { id: 'park-geun-hye', years: [2013, 2016] },
  { id: 'moon', years: [2017, 2021] },
  { id: 'yoon', years: [2022, 2024] },
  { id: 'lee-jae-myung', years: [2025, 2029] },
  { id: 'clinton', years: [1993, 2000] },
  { id: 'bush', years: [2001, 2008] },
  { id: 'obama', years: [2009, 2016] },
  { id: 'trump-first', years: [2017, 2020] },
  { id: 'biden', years: [2021, 2024] },
  { id: 'trump-second', years: [2025, 2028] },
];

export const terms = entries('time', [
  [
    'term:kim-young-sam',
    'under kim young-sam|under kim young sam|kim young-sam era',
    '김영삼정부|김영삼때|김영삼정권|ys정부',
  ],
  [
    'term:kim-dae-jung',
    'under kim dae-jung|under kim dae jung|kim dae-jung era',
    '김대중정부|김대중때|김대중정권|dj정부',
  ],
  [
    'term:roh-moo-hyun',
    'under roh|under roh moo-hyun|under roh moo hyun|roh administration|roh government',
    '노무현정부|노무현때|노무현정권|참여정부|노무현대통령때',
  ],
  [
    'term:lee-myung-bak',
    'under lee myung-bak|under lee myung bak|lee myung-bak government|under mb',
    '이명박정부|이명박때|이명박정권|mb정부|mb때',
  ],
  [
    'term:park-geun-hye',
    'under park|under park geun-hye|under park geun hye|park administration|park geun-hye government',
    '박근혜정부|박근혜때|박근혜정권',
  ],
  [
    'term:moon',
    'under moon|under moon jae-in|under moon jae in|moon administration|moon government|moon years|during moon|moon presidency|moon era',
    '문재인정부|문재인때|문재인정권|문정부|문재인시절|문재인대통령때',
  ],
  [
    'term:yoon',
    'under yoon|under yoon suk-yeol|under yoon suk yeol|yoon administration|yoon government|during yoon',
    '윤석열정부|윤석열때|윤석열정권|윤정부|윤석열시절',
  ],
  [
    'term:lee-jae-myung',
    'under lee jae-myung|under lee jae myung|lee jae-myung government',
    '이재명정부|이재명때|이재명정권',
  ],
  ['term:clinton', 'under clinton|clinton administration|clinton years', '클린턴정부|클린턴때|클린턴행정부'],
  ['term:bush', 'under bush|bush administration|bush years', '부시정부|부시때|부시행정부'],
  [
    'term:obama',
    'under obama|obama administration|obama years|during obama',
    '오바마정부|오바마때|오바마행정부|오바마시절',
  ],
  [
    'term:trump-first',
    "under trump|trump's first term|trumps first term|first trump term|trump 1.0|first trump administration|trump first term|during trump|trump years|trump's first|trump era|his first term|first term in office|in the first term|during the first term",
    '트럼프1기|트럼프가1기|트럼프의1기|1기 때|1기때|1기 행정부|집권1기|첫임기|첫 임기|1기 시절|트럼프때|트럼프집권1기|트럼프시절|트럼프1기때|트럼프정부때',
  ],
  [
    'term:biden',
    'under biden|biden years|during biden|biden presidency|biden era',
    '바이든때|바이든시절|바이든정부때|바이든임기',
  ],
  [
    'term:trump-second',
    "trump's second term|trumps second term|second trump term|trump 2.0|second trump administration|trump second term|his second term|in the second term",
    '트럼프2기|트럼프집권2기|트럼프가2기|2기 때|2기 행정부|집권2기|두번째임기',
  ],
]);
