import { entries } from '../types.ts';

/** What the corpus speaks of. */
export const topics = entries('topic', [
  [
    'contribution',
    "contribution|contributions|cost share|cost sharing|cost-sharing|costsharing|burden sharing|burden-sharing|defense cost|defence cost|defense costs|defence costs|defense contribution|seoul's bill|seouls bill|korea's bill|koreas bill|troop money|troop bill|host nation support|hosting costs|hosting cost|stationing cost|stationing costs|cost of us troops|protection money|usfk money|usfk bill|troop cost|troop costs|defense bill|defence bill|share of the costs|annual payment|yearly payment|annual contribution|korean contribution|sma payment|sma money|sma amount|sma cost|sma contribution|cheque from|seoul's cheque|korean taxpayer|the share|its share|money korea pays|korea money|money for the bases|agreed amount|agreed sum|amount agreed|agreed for|agreed one|sum agreed|base money|bases money|korea pays for the bases|pay for the bases|paid for the bases|korea contribution",
    '방위비분담금|방위비분담|방위비|분담금|주둔비분담금|주둔비|주둔비용|방위분담금|분담액|주한미군비용|주한미군분담금|미군주둔비|미군주둔비용|방분금|주둔경비|보호비|방위비용|방위비분담액|부담금|기지 돈|기지 비용|부담액',
  ],
  [
    'sma',
    'sma|smas|special measures agreement|special measures agreements|special measures|special agreement|agreement|agreements|deal|deals|pact|pacts|treaty|accord|cost sharing agreement|cost-sharing agreement|cost sharing deal|cost-sharing deal|burden sharing agreement|defense cost sharing agreement|defence cost sharing agreement',
    '특별협정|방위비분담특별협정|방위비협정|방위비분담협정|방위비분담금협정|방위비분담금특별협정|방위비특별협정|분담협정|협정|협약|에스엠에이|분담금협정',
  ],
  [
    'talks',
    'talks|negotiation|negotiations|negotiate|negotiated|negotiating|round|rounds|consultation|consultations|bargaining|meeting|meetings|negotiating round|delegations|delegation|delegations met',
    '협상|회의|협의|교섭|회담|라운드|차회의|협상장|만났|만난 횟수|만난 게',
  ],
  [
    'usfk',
    'usfk|us forces korea|united states forces korea|us forces|american forces|us military|us army|american troops|gis',
    '주한미군|미군|주한미군사령부|유에스에프케이',
  ],
  [
    'troops',
    'troops|soldiers|troop|troop level|troop levels|troop number|troop numbers|troop strength|how many troops|number of troops|how many soldiers|service members|boots on the ground|us soldiers|american soldiers|28,500|force size|personnel in korea|gis|our guys|our boys|our soldiers|our troops|our men|size of us forces|size of usfk|usfk size|strength of us forces|strength of usfk|usfk strength',
    '병력|병사|군인|미군수|병력수|주한미군수|주한미군규모|주한미군병력|몇명주둔|몇명이주둔|주둔병력|미군병력|주둔규모|주한미군몇명|미군몇명',
  ],
  [
    'troop-cut',
    'troop cut|troop cuts|withdraw|withdrawal|withdrawing|pull out|pullout|pull-out|reduce troops|reduction of troops|cut troops|troop reduction|remove troops|drawdown|troops leave',
    '감축|철수|철군|병력감축|주한미군감축|주한미군철수',
  ],
  [
    'unspent',
    "parked money|money parked|interest lost|lost interest|unspent|unused|not spent|left over|leftover|carry over|carry-over|carried over|unexecuted|surplus|piled up|interest-free|interest free|community bank|not used|remaining money|hoarded|unspent money|unspent funds|wasn't spent|not been spent|never spent|never got spent|lapsed|sitting in a bank|sitting in the bank|sitting in banks|sat in a bank|not earning interest|not being used|not get used|went unused|ended up unused|parked in a bank",
    '미집행|미집행액|미집행금|불용|불용액|이월|남은돈|안쓴|안 쓴|안 쓰인|쓰이지 않은|쓰지않은|쌓인|쌓여|무이자|커뮤니티뱅크|남아있|미사용|잔액|이자|안 쓰고|쓰지 않고|쓰지 못한|못 쓴|남긴 돈|남긴 금액|쓰고 남은|쓰고 남긴',
  ],
  [
    'budgeted',
    'budgeted|appropriated|draft budget|budget bill|put in the budget|put in its budget|put into the budget|put into its budget|in its budget|actually budgeted',
    '예산|예산편성|편성액|예산안|편성한|감액편성',
  ],
  [
    'split',
    'split|breakdown|broken down|composition|made up of|divided into|divided up|divided among|consists of|what is it spent on|spent on|used for|where does the money go|where the money goes|goes to|what does it pay for|pay for|three categories|categories|headings|items|usage|allocation|lower bound|wage floor|labour floor|labor floor|wage guarantee|labour guarantee|labor guarantee|pay guarantee',
    '구성|항목|세부|내역|배분|나눠|어디에쓰|어디쓰|쓰이|사용처|용도|비목|항목별|어디로가|쓰임|하한|하한선|인건비보장|보장비율|보장하한',
  ],
  [
    'in-kind',
    'in kind|in-kind|cash|in cash|cash share|kind or cash|non-cash',
    '현물|현금|현물지원|현금지원|현물비율|현금비율',
  ],
  [
    'us-spending',
    'us spend|us spends|us spent|united states spent|united states spend|american spending|us cost|us costs|cost to the us|pentagon cost|us obligations|cost the united states|costs the us|america spend|us taxpayers|washington spend|washington spends',
    '미국이쓴|미국지출|미국부담|미국이부담|미국비용|미국측비용|미국은얼마',
  ],
  [
    'support',
    'direct support|indirect support|direct and indirect|free land|rent-free|rent free|land value|tax exemption|tax relief|total support|all support|hidden costs|other costs|beyond the sma|besides the sma|waived taxes|forgone rent|direct + indirect|indirect|one-off|korean support|direct plus indirect|host support|host-nation support|direct cash and in-kind',
    '직접지원|간접지원|직간접|직·간접|무상토지|토지임대|공여지|세금감면|간접비용|숨은비용|총지원|직접·간접|한시적지원|직접비용|토지무상|직·간접|일회성|지원 총액|총 지원액|지원총액|주둔국 지원',
  ],
  [
    'share',
    'non-personnel|non personnel|npsc|different share|different shares|different percentage|different percentages|share of stationing|share of the stationing|what share of the cost|what percentage of the cost|half of the cost|share of the upkeep|portion of the cost|won-based cost|won based cost|percent of the cost|percentage does korea|percent does korea|share does korea|won-based stationing cost|won-based stationing costs|won based stationing costs',
    '분담률|부담비율|주둔비용의|비인적|인적비용제외|원화경비|부담률|분담비율|절반|주둔비의 몇|주둔비의몇|주둔비용의 몇|주둔비용의몇|주둔비 몇 프로|주둔비 몇프로|주둔비 몇퍼센트',
  ],
  ['japan', "japan|tokyo|japanese|japan's|sympathy budget|omoiyari", '일본|도쿄|주일미군|배려예산|일본은'],
  [
    'humphreys',
    'humphreys|camp humphreys|usag humphreys|pyeongtaek|base relocation|new base|relocation of yongsan|yongsan relocation',
    '험프리스|캠프험프리스|평택기지|평택미군기지|평택|기지이전|미군기지이전',
  ],
  [
    'exchange-rate',
    'exchange rate|exchange rates|won per dollar|dollar rate|conversion rate|fx rate|rate of exchange|won-dollar|dollar-won|against the dollar|versus the dollar|won to the dollar|won/dollar|usd/krw',
    '환율|달러당|환산율|적용환율|기준환율|원달러|원/달러',
  ],
  [
    'employees',
    'korean employees|korean workers|korean staff|local employees|base workers|civilian workers|korean nationals|workers|employees|usfk workers|korean civilians|local workers|korean people work|koreans work|korean base workers',
    '한국인근로자|한국인직원|한국인노동자|한국인고용원|고용원|근로자|군무원|직원|노동자',
  ],
  [
    'furlough',
    'furlough|furloughed|furloughs|unpaid leave|layoff|layoffs|laid off|sent home without pay|without pay|unpaid|sent home|off work without pay',
    '무급휴직|무급휴가|강제휴직|휴직|월급 없이|무급',
  ],
  [
    'projection',
    'projection|projected|2030 amount|by 2030|in 2030|estimate for 2030|at the end of the 12th',
    '전망치|추산|2030년|2030년에는|예상액',
  ],
  [
    'defence-budget',
    'defence budget|defense budget|defence spending|defense spending|military budget|military spending|percent of gdp|3.5% of gdp|3.5 percent of gdp|gdp',
    '국방비|국방예산|국방지출|gdp|국내총생산',
  ],
  [
    'gap',
    'gap without|no agreement in force|without an agreement|lapse|lapsed|interim|expired without|vacuum',
    '공백|협정공백|무협정|공백기',
  ],
  [
    'fact-sheet',
    'fact sheet|factsheet|joint fact sheet|33 billion|comprehensive support',
    '팩트시트|공동설명자료|330억|포괄적지원|설명자료',
  ],
  [
    'arms',
    'arms purchase|arms purchases|weapons|us weapons|military equipment|25 billion',
    '무기구매|무기도입|미국무기|군사장비|250억',
  ],
  ['tariff', 'tariff|tariffs|trade deal|investment deal|350 billion', '관세|무역합의|통상|투자합의'],
  ['ndaa', 'ndaa|national defense authorization act|defense authorization', '국방수권법'],
  [
    'strategic-assets',
    'strategic assets|bombers|aircraft carriers|carriers|submarines|strategic bombers',
    '전략자산|폭격기|항공모함|전략폭격기|잠수함',
  ],
  [
    'new-headings',
    'extra cost categories|extra categories|extra cost items|extra items|extra headings|additional categories|additional headings|additional items|extra cost headings|operational support|readiness|new categories|new category|new headings|new items|fourth category',
    '작전지원|준비태세|새항목|신설항목|추가항목|대비태세',
  ],
  [
    'off-peninsula',
    'off-peninsula|outside korea|outside the peninsula|offshore|off shore|off-shore|overseas assets|assets outside|not based in korea|outside of korea|stationed outside',
    '역외|역외자산|한반도밖|해외자산|한반도외|한반도 밖|해외 주둔',
  ],
  [
    'sofa',
    'sofa|status of forces|status of forces agreement|article v|article 5|article five',
    '소파|지위협정|주둔군지위협정|행정협정|sofa|제5조|5조',
  ],
  [
    'won-only',
    'only in won|won only|wholly in won|entirely in won|fully in won|all in won|solely in won|korean money only|won instead of dollars|in won instead|instead of dollars|switch to won|switched to won|rather than dollars|in won only',
    '전액 원화|원화로만|원화만|원화 지급|달러 대신 원화|원화로 바뀐|원화로 바꾼|원화로 전환|전부 원화|전액을 원화|원화로 낸다|전부를 원화',
  ],
  ['mdt', 'mutual defense treaty|mutual defence treaty|mdt|1953 treaty', '상호방위조약|한미상호방위조약'],
  ['opcon', 'opcon|operational control|wartime control', '전작권|전시작전통제권|작전통제권'],
  ['thaad', 'thaad', '사드'],
  ['exercises', 'exercise|exercises|drills|war games|joint exercises', '훈련|연합훈련|한미훈련|연습'],
  ['summit', 'summit|summits|summit meeting', '정상회담|정상회의'],
  ['scm', 'scm|security consultative meeting', 'scm|안보협의회의|한미안보협의회의|안보협의회'],
  ['election', 'election|elections|us election|trump win|re-election', '대선|선거|미국대선|재선'],
  ['nuclear', 'nuclear|nukes|missile|missiles', '핵무기|미사일'],
  [
    'base-land',
    'base land|own the land|ownership of|land ownership|owns the land|lease|rent|land under',
    '기지땅|부지|토지|소유권|임대료|기지부지',
  ],
  [
    'salary',
    'salary|salaries|wages|wage|pay of soldiers|soldiers pay|pay for soldiers',
    '월급|급여|봉급|임금',
  ],
  [
    'transparency',
    'transparency|transparent|oversight|accountability|reporting|audit',
    '투명성|감시|감사|보고',
  ],
  [
    'walkout',
    'walkout|walk out|walked out|broke off|broken off|break off|breaks off|broke down|break down|stormed out|left the talks|walk-out',
    '결렬|퇴장|박차고|자리를떴|중단|파행',
  ],
  ['cap', 'cap|ceiling|upper limit|limit|capped|maximum rise|lid', '상한|상한선|한도|캡'],
  ['cost-plus', 'cost plus 50|cost plus fifty|cost plus|cost-plus', '비용플러스|코스트플러스'],
  [
    'inflation',
    'inflation|consumer price|consumer prices|cpi|price index',
    '물가|소비자물가|물가상승률|인플레',
  ],
]);

/** Parts of the contribution. */
export const parts = entries('part', [
  [
    'labour',
    'labour|labor|wages of korean|personnel costs|personnel cost|wage|wages|korean payroll|labour cost|labor cost|labour costs|labor costs|labor share|labour share|salaries|payroll|pay packets',
    '인건비|노무비|임금|급여',
  ],
  [
    'construction',
    'construction|military construction|building work|building works|building|facilities|rokfc|construction cost|construction costs',
    '군사건설비|군사건설|건설비|건설|시설비',
  ],
  [
    'logistics',
    'logistics|logistic support|logistics support|logistics cost|logistic',
    '군수지원비|군수지원|군수비|군수|군수비용',
  ],
]);

export const currencies = entries('currency', [
  [
    'USD',
    'in dollars|in us dollars|in usd|dollar terms|dollar amount|dollar figure|dollars|usd|dollar value|in dollar|dollar equivalent|converted to dollars|us dollars|dollar로|amount dollar|won to dollar|dollar로는|dollar 기준|in dollar terms',
    '달러로|달러로는|미달러|달러기준|달러환산|달러화|달러화로|달러|미화',
  ],
  [
    'KRW',
    'in won|in korean won|in krw|won terms|won amount|krw|korean won|in won terms',
    '원화로|원화|원으로|원화기준|원화로는|원화론',
  ],
]);
