import { entries } from '../types.ts';

/** What a question asks for. Ids are named by the kinds in src/kinds as cues for or against them. */
export const cues = entries('cue', [
  [
    'how-much',
    'the cheque|cheque|moolah|how much|how mch|how mny|how muhc|hw much|how many won|how many dollars|number|numbers|amt|what amount|amount|amounts|what sum|what was paid|what is paid|the number|figure|figures|price tag|price|bill|the tab|cost|costs|costing|total cost|size of|the damage|how many money|how many million|how many billion|how many trillion|how many won',
    '얼마|얼만|얼마나|금액|액수|비용|분담액|몇조|몇억|몇원|규모',
  ],
  [
    'how-many',
    'how many|number of|headcount|count',
    '몇 명|몇 개|인원|몇이나|규모|몇 번|몇차례|몇 회|몇 건|몇번이나|몇 개|몇개|총 몇 개',
  ],
  [
    'pay',
    'pay|pya|pays|paid|payd|paying|payed|payment|payments|contribute|contributes|contributed|contribution payment|give|gave|chip in|chips in|chipped in|chipping in|fork out|forks out|forked out|forking out|shell out|shells out|shelled out|shelling out|spend|spends|spent|hand over|hands over|handed over|handing over|cough up|coughs up|coughed up|coughing up|owe|owes|owed|owing|remit|remits|remitted|fork over|forks over|forked over|foot the|foots|footed|footing the|on the hook|pony up|ponied up|ponies up|stump up|stumped up|kick in|kicked in|pick up the tab|picked up the tab|pay out|paid out|outlay|put up|contributing|cost seoul|set seoul back|put in all told|put in altogether|put in that year|put into|cover|covers|covered|covering',
    '내|냈|낸|내는|내고|냄|낼|부담|지불|지급|납부|부담했|부담하|내야|댔|대준|대줬|대주는|대주었|갖다 바친|갖다 바쳤|퍼준|퍼줬|치렀|치른',
  ],
  [
    'when',
    'when|the day|what date|which date|what day|which day|on what day|date of|the date|dates|date',
    '발표일|서명일|발효일|체결일|타결일|비준일|통과일|공개일|만료일|종료일|시작일|가서명일|합의일|정식서명일|언제|며칠|날짜|몇월|몇일|어느날|일자|언제였|언제야|언제임|일자|날짜들|며칠이었',
  ],
  [
    'which-year',
    'which year|what year|in which year|in what year|which years|what years|first year|year did|which fiscal year',
    '첫해가언제|넘은해|인해는|은해는|몇년|몇년도|어느해|어떤해|무슨해|언제|어느연도|년도는|몇 년에|몇 년도|어느 해|어떤 해',
  ],
  [
    'who',
    'who|whom|whose|by whom|who was|who were|names of|name the american|name the korean|name the person|name the man|name the official|what kind of person',
    '누구|누가|누군|누구와|누구였|누구야|누구임|이름|성명|성함|뭐 했던 분|뭐 하던 분|뭐하는 사람|뭐 하는 사람|어떤 사람|어떤 분|뭐 한 사람|뭐하던 사람|뭐했던 사람',
  ],
  [
    'why',
    'why|whats the point of|what is the point of|what was the point of|how come|reason|reasons|because of what|what caused|what explains|explain why|what made|cause of|rationale|what was behind|how so|on what grounds|basis for|justification|justify|justified|justification for|account for|defend the|come about|made up the|where does the .* come from',
    '왜|이유|까닭|배경|원인|어째서|무엇때문|뭐때문|근거|왜냐|무슨이유|어쩌다|어떻게 나온|나온 숫자|산출 근거',
  ],
  [
    'sources-differ',
    'sources differ|sources disagree|sources give|reports differ|reports disagree|outlets differ|between outlets|between sources|between reports|different sources|different reports|different outlets|different papers|different articles|different things in|figures differ|numbers differ|estimates differ|estimates vary|figures vary|numbers vary|percentages vary|dates differ|different figure|different figures|different number|different numbers|different share|different shares|different percentage|different percentages|different amounts|different sums|different totals|different dates|two dates|two figures|two numbers|different answers|everyone quotes|everybody quotes|everyone gives|everybody gives|everyone says|mismatch|discrepancy|discrepancies|contradictory|contradict|contradicts|conflicting|inconsistent|disagree on|differ so much|vary so much|all over the place|give different|gives different|all give different|quote different',
    '제각각|제각기|각기 다르|서로 다른 숫자|자료마다|기사마다|매체마다|언론마다|보도마다|사람마다|곳마다|출처마다|신문마다|마다 다르|마다 달라|마다 다른|말이 다 달라|말이 다르|말이 달라|숫자가 다르|숫자가 달라|수치가 다르|수치가 달라|엇갈려|엇갈리|엇갈린|다 다르게|다 달라|다르게 나와|다르게 나오|다르게 말|글도 있|말도 있|얘기도 있|이야기도 있|기사도 있|왜 다름|왜 이렇게 차이|왜 차이가',
  ],
  [
    'what-is',
    "= what|what is|what's|whats|what are|what does|what do you mean|define|definition|definition of|meaning|meaning of|stand for|stands for|mean by|explain|what was|tell me about|describe|full form|short for|acronym|explained|simply|in plain words|in simple terms|in plain english",
    '뭐하는|무슨말|뭔말|뭐야|뭐임|뭔가|뭔지|뭐예요|뭐에요|무엇|무엇인|무엇이|뜻|의미|정의|이란|란무엇|이뭐|가뭐|설명|알려줘|무슨뜻|뭐지|뭡니까|약자|뭔데|뭐냐|뭔가요',
  ],
  [
    'compare',
    'diff|diff between|delta|compare|compared|comparison|versus|vs|difference|difference between|different|differ|differences|side by side|relative to|bigger|smaller|which is larger|larger|higher or lower|which was bigger|which was higher|which was larger|more or less|against each other|which cost more|cost more|costs more|more expensive|more than',
    '더 큰|더 많|더 비|비교|대비|차이|어느쪽|어느게|더많|더큰|많아|뭐가더|다른점|어디가더|견주|달라|다른가|다르|많고|중에뭐가|차액|차이나',
  ],
  [
    'change',
    'up how much|how much up|change|changed|growth|grew|grow|grown|rise|rises|risen|rose|rising|increase|increases|increased|increasing|went up|go up|goes up|gone up|going up|jump|jumped|hike|hiked|raise|raised|up by|climb|climbed|by how much|how much more|year on year|yoy|year-on-year|by what percent|percent increase|percentage increase|rate of increase|growth rate|surge|margin|exceed|exceeded|exceeds|how much extra|how much more|move between|moved between|evolve|evolved|what extra|creep up|crept up|creeping up|inch up|inched up|tick up|ticked up',
    '인상|증가폭|인상률|인상액|인상폭|증가|증가율|증가액|증액|올랐|올라|오른|오르|올린|늘었|늘어|늘고|늘린|상승|변화|증감|증감률|얼마나더|변동|뛰었|급등|인상분|상승률|상승폭|얼마나 더|더 냈|더 내게',
  ],
  [
    'fall',
    'fall|falls|fell|fallen|drop|dropped|drops|decrease|decreased|decreases|decline|declined|cut|cuts|reduced|reduction|reduce|went down|go down|goes down|gone down|lower|lowered|less than|shrink|shrank|paid less|cheaper|ever less',
    '감소|감액|줄었|줄어|줄인|내렸|내려|떨어|삭감|하락|깎|인하|낮아|적어진|감소율|감소액',
  ],
  [
    'freeze',
    'freeze|frozen|froze|flat|unchanged|same amount|stayed the same|stay the same|the same as',
    '동결|그대로|똑같|같은금액|변동없|안오르|안오른|안올랐|오르지않|오르지 않|제자리',
  ],
  [
    'yearly-growth',
    'cagr|compound annual|compound growth|growth per year|per year on average growth|annual growth rate|average annual growth|average growth|annualised|annualized|average yearly growth|average increase|average rise|average yearly increase|yearly growth',
    '연평균증가율|연평균인상률|연평균성장률|연평균상승률|연평균증감률|연평균으로얼마나|평균인상률|평균증가율|복리',
  ],
  [
    'gap',
    'gap|spread|differential|how far apart|far apart|minus|subtract|subtracted',
    '격차|간극|차액|빼면|뺀|빼기|마이너스',
  ],
  [
    'percent',
    'how many per cent|how many percent|percent|per cent|percentage|pct|rate|in percent',
    '퍼센트|프로|비율|몇%|몇퍼센트|몇프로|률|%',
  ],
  [
    'total',
    'total|totals|total cost|total bill|sum|sum of|altogether|in all|combined|cumulative|overall|add|adding|add up|adds up|added up|aggregate|all together|in total|summed|put together|together|totted up|tot up|tally up|everything agreed|everything paid|grand total|all told|lumped together',
    '합계|총합|총액|합산|총|모두|다합치|다합|합치|합쳐|합친|합해|더하면|더한|더하|누적|전부|합하|통틀어|전체|더해줘|더해 줘|더해주|더해봐|더하기',
  ],
  [
    'average',
    'average|averages|mean|on average|avg|averaged|per year on average|yearly average|annual average',
    '평균|평균적|연평균|한해평균|해마다평균',
  ],
  [
    'most',
    'most|highest|largest|biggest|greatest|maximum|max|peak|record|top|steepest|sharpest|worst|the high|costliest|priciest|dearest|most expensive|most costly',
    '가장많|가장높|가장큰|가장크|최대|최고|제일많|제일높|제일큰|제일크|가장|제일|최다|역대최|최고치|가파른|젤|가장 비싼|제일 비싼|가장비싼|제일비싼',
  ],
  ['at-least', 'at least|at a minimum|minimum of', '최소한|적어도'],
  [
    'least',
    'least|lowest|smallest|minimum|min|slowest|cheapest|fewest|the low|stingiest|tiniest|cheapest|least expensive',
    '가장적|가장낮|가장작|최소|최저|제일적|제일낮|제일작|최저치|가장덜|제일 짜|가장 짜|제일 짠|가장 짠|제일짜|가장짜|가장 싼|제일 싼|제일 조금|가장 조금|젤 조금|제일조금|가장조금|제일 덜|가장 덜',
  ],
  [
    'first-time',
    'crack|cracked|cracks|first time|first exceed|first exceeded|first pass|first passed|first above|first over|first top|first topped|first cross|crossed|cross|exceed|exceeded|surpass|surpassed|top|topped|pass|passed the|break through|above|over the mark|hit the|hit a|hit one|hit 1|first hit|reach|reached|go over|went over|go past|went past|break|broke',
    '처음으로|처음|넘은|넘었|넘긴|넘어|돌파|초과|최초|넘게|진입',
  ],
  [
    'all',
    'all|entirely|only|alone|solely|wholly|everything|everything that|everything between',
    '전부|모두|만으로|다|전액',
  ],
  [
    'longest',
    'longest|ran the longest|lasted the longest',
    '가장긴|제일긴|가장길|제일길|최장|젤 긴|젤긴|젤 길|긴협정',
  ],
  ['shortest', 'shortest|briefest', '가장짧|제일짧|최단|젤 짧|젤짧|짧은협정|짧았던'],
  [
    'unrelated',
    'who won the|won the election|salary of the|per unit|net worth|how old is|birthday|401k|obamacare|paris agreement|climate|minimum wage|health insurance|employer|condo|divorce|alimony|nafta|usmca|free trade agreement|brexit|car insurance|copay|kickstarter|landlord|tuition|roommate|startup|nda|record deal|box office|weather|recipe|recipes|restaurant|bitcoin|crypto|stock price|stocks|lottery|football|soccer|baseball|movie|movies|song|songs|homework|horoscope|girlfriend|boyfriend|dating|k-pop|bts|netflix|bbq|barbecue|hotel|hotels|motel|airbnb|nightlife|cafe|coffee shop|brunch|pizza|karaoke|sightseeing|things to do|place to eat|places to eat|where to eat|haircut|barber|golf course|shopping mall|real estate|python code|poem|joke|translate|hotter|sexier|cuter|commissary|rent do families|apartment|day care|daycare|school bus|px hours|olympics|olympic games|samsung|hyundai|tesla|kospi|stock market|box office|exports|imports|trade balance|subway fare|airfare|rainfall|covid|coronavirus|peacekeeping|un contribution|un dues|un budget|to the un|united nations|unicef|unesco|unhcr|iaea|world bank|world health organization|imf quota|imf contribution|to the imf|wto|oecd|asian development bank|adb|aiib|green climate fund|who contribution|official development aid|the euro|population of|f-35|f-16|oil price|price of rice|house prices|election result|paris accord',
    '임금협상|임단협|최저임금|파리협정|파리기후|기후변화|이혼|위자료|아파트|관리비|재건축|재개발|건강보험|의료보험료|자동차보험|보험료|본인부담|본인분담|자기부담|자기분담|국민연금|회사|직장|전세|월세|등록금|요금제|자유무역협정|연봉|육아휴직|육아|날씨|맛집|고깃집|술집|호텔|숙소|카페|미용실|놀거리|볼거리|먹거리|가볼만|노래방|부동산|주식|코인|비트코인|축구|야구|영화|노래|요리|레시피|복권|연애|숙제|번역|운세|아이돌|드라마|게임|파이썬|시써|올림픽|삼성전자|현대차|코스피|주가|수출액|수입액|무역수지|지하철|쌀값|강수량|코로나|메르스|세월호|대한항공|항공료|영업이익|매출|유엔 분담금|유엔분담금|유엔 정규예산|유엔 예산|유엔 분담률|유엔에|유네스코|유니세프|세계은행|세계보건기구|국제원자력기구|국제통화기금|아시아개발은행|녹색기후기금|oda|국제기구|who 분담금|imf 분담금|교육청|집값|유가|대통령 월급|g20 예산|우승국',
  ],
  [
    'list',
    'list|show|give me|tell me|all the|every|each|overview|table|tables|year by year|annual figures|by year|series|breakdown by year|over the years|timeline of amounts',
    '목록|전부|모두보여|연도별|해마다|매년|표로|나열|리스트|각각|추이|보여줘|연간|연도별로|역대',
  ],
  [
    'timeline',
    'timeline|chronology|chronological|in order|in sequence|history|what happened|events|event|key dates|milestones|sequence|course of|developments|happenings|happened|step by step|rundown|recap|went on|going on|walk me through|day by day|blow by blow|round by round|how it unfolded|unfolded|unfold|played out',
    '뭐있었|뭐가있었|연표|타임라인|연혁|일지|사건|경과|무슨일|있었던일|있었던사건|흐름|역사|일정|일어난|일이있|주요일정|진행과정|전개|뭔일|날짜별|순서대로|있었냐|일어났|진행|흘러갔|흘러|라운드별|회차별|차수별|어떻게 됐|어떻게 진행',
  ],
  [
    'demand',
    'was the us after|were the americans after|was washington after|demand|demands|demanded|demanding|ask|asked|asks|asking|ask for|asked for|wanted|want|wants|insist|insisted|request|requested|requests|offer|offers|offered|offering|propose|proposed|proposal|proposals|counteroffer|seek|sought|opening bid|opening number|opening numbers|opening figure|opening figures|opening position|opening positions|was after|put on the table|came down to|counter-offer|counter offer|floor|bottom line|press for|pressed|push for|pushed for|claim to have|claims|claimed|threatened|ready to pay|willing to pay|prepared to pay|willing to give|ready to give|prepared to give|bid|opening us bid|first us bid|countered|counter with|counters|counterproposal|counter-proposal|final number|final figure|last counter|final counter|seouls counter|seouls own counter|koreas counter|its counter|down to by|was down to|were down to|come down to',
    '부른|불렀|내겠다|내놓|깎아달라|요구|요구액|요청|제안|제시|제안했|요구했|원했|바랐|주장|주장한|내라고|달라고|원한|원하는|바란|요구한|제시한|역제안|압박|최후통첩|요구안|제안한|달랬|달라했|내라했|달라고 했|내라고 했|내라했|낼 용의|낼용의|줄 용의|부담할 용의|들이민|들이밀|내민|내밀었|달라는|달라던|내라는|내라던|내래|달래|불러|부르는|하래|하라고|하라는|올리래|들고 온|들고온|들고 왔|꺼낸 금액|꺼낸 액수|꺼내 든',
  ],
  [
    'reject',
    'reject|rejects|rejected|rejecting|turn down|turned down|turns down|refuse|refused|refuses|rebuff|rebuffed|said no to|shot down|brush off|brushed off|spurned|knocked back|swat away|swatted away',
    '거절|거부했|거부한|거부하|퇴짜|깠|깐 사람|깐 게|걷어찼|받아들이지 않|물리쳤|물리친',
  ],
  [
    'say',
    'say|says|said|saying|think|thinks|thought|position|positions|stance|view|views|opinion of|react|reacted|reaction|reactions|response|respond|responded|comment|commented|criticise|criticize|criticised|criticized|criticism|argue|argued|argues|argument|arguments|call|called|calls|statement|remark|remarks|tweet|tweeted|wrote|denied|deny|quote|told|describe|described|oppose|opposed|support|supported|objection|objections|promise|promised|gripe|gripes|complaint|complaints|complain|complained',
    '말했|말한|발언|입장|의견|반응|비판|평가|주장|라고했|뭐라고|뭐라|논리|뭐랬|논평|성명|트윗|밝혔|밝힌|반대|찬성|지지|부인|설명했|생각|한말|말했나|불렀|부른|맘에 안|마음에 안|불만',
  ],
  [
    'argument',
    'case for paying|case against paying|the case for|the case against|case against korea|case for korea|argument for paying|argument against paying|arguments for|arguments against|argument for|argument against|pros and cons|pro and con|pro and a con|argument on each side|arguments on each side|argument on either side|arguments of each side|case for a higher|case against a higher',
    '더 내야 한다는|더 내야 된다는|더 내면 안|찬성 논리|반대 논리|찬성측 근거|반대측 근거|찬성 근거|반대 근거|찬성론|반대론|찬반 논리|찬반 근거|찬반 논거|찬성이랑 반대|찬성과 반대|찬성하고 반대|양측 주장|양쪽 주장|양측 논리|양쪽 논리|양측 논거|양쪽 논거|반대쪽 논리|찬성쪽 논리',
  ],
  [
    'include',
    'included in|include|includes|part of the sma|covered by the sma|come out of the sma|leave out|leaves out|left out|leaving out|exclude|excludes|excluded|part of it|outside of it',
    '포함돼|포함되|포함하|포함인|들어가나|들어가는|빼고 계산|제외|에서 나가|별도인|별도로|별도예요|아님 별도',
  ],
  [
    'poll',
    'poll|polls|survey|surveys|public opinion|percent of koreans|koreans think|americans think|respondents|opinion poll|any survey|surveyed',
    '여론|여론조사|설문|조사결과|국민의견|응답자|찬반|조사에서|조사결과|조사에|조사',
  ],
  [
    'check',
    'check|check:|fact check|fact-check|factcheck|verify|is it true|is this true|true or false|true that|is that right|is this right|is it right|is this correct|is it correct|correct that|is he right|is she right|is he correct|are they right|am i right|right?|debunk|real or fake|accurate|can i write that|can i print that|ok to print|safe to print',
    '맞아?|맞나|맞나요|맞는지|사실인가|사실이야|사실인지|팩트체크|확인해|진짜야|진짜로|진짜임|참인지|검증|맞음?|맞지|사실임|맞습니까|맞아|맞는 말|옳은 말|참인가|써도 되|써도 돼|실어도 되|맞는 문장',
  ],
  [
    'tag-question',
    "right?|isn't it|isnt it|wasn't it|wasnt it|doesn't it|doesnt it|didn't it|didnt it|correct?|no?|aren't they|don't they|dont they|weren't they|didn't they|didnt they",
    '였지|이지|지?|맞지|그렇지|잖아|였죠|이죠|죠?|거지|했지|한거지|아니야?|아냐?|아닌가',
  ],
  // 물가 inside it is no price
  ['filler', 'so to speak', '가물가물'],
  ['place', 'where|which city|in which city|venue|location', '어디서|어디에서|장소|어느도시|개최지'],
  [
    'private-life',
    'how old is|his age|her age|birthplace|birthday|date of birth|hometown|alma mater|which school|what school|which university|what university|go to school|went to school|educated|married|wife|husband|religion|hobby|hobbies|phone number|email address|home address',
    '나이|몇살|몇 살|출신학교|출신대학|출신고|어디출신|고향|생일|생년월일|결혼|배우자|아내|남편|자녀|학력|종교|취미|전화번호|키가몇',
  ],
  [
    'share',
    'slice|chunk|portion|fraction|piece of the|share of the cost|what share|what percentage of|what percent of the|what fraction|proportion|what part of the cost|burden share',
    '분담률|분담비율|몇퍼센트를|부담률|몇퍼센트부담|비중|몫|차지하|차지했|차지한',
  ],
  [
    'how-long',
    'how long|duration|length|term of|lasts|last for|how many years|valid for|validity|run for|runs for|runs until|expire|expires|expired|expiry|end date|until when|when does it end|ends|year deal|year agreement|year term|how long does',
    '몇년짜리|유효기간|기간|얼마동안|몇년간|언제까지|만료|끝나|종료|년짜리|적용기간|몇년동안|다년',
  ],
  [
    'how-works',
    'how does it work|how is it calculated|how is the amount|calculated|formula|method|mechanism|how is it set|how do they set|how is it determined|how does it grow',
    '어떻게계산|산정|산출방식|산출기준|계산방법|방식|어떻게정해|공식|어떻게올라|계산법|산식|올리기로|어떻게 올리|어떻게 오르',
  ],
  [
    'now',
    'now|currently|current|today|at present|present|these days|latest|most recent|at the moment|ongoing|as of today|nowadays|still',
    '지금|현재|현행|요즘|오늘|최신|최근|당장|요새|현시점',
  ],
  [
    'next',
    'next|upcoming|following|future agreement|future deal|future sma|coming|after that|successor|succeeded|succeeds|replaced it|came next|follow-up deal',
    '다음|차기|향후|앞으로|이후협정|그다음|후속',
  ],
  [
    'previous',
    'previous|prior|last one|preceding|before that|earlier one|former|the one before|right before|the one before|before the current one|before the current|before this one',
    '지지난|지지난번|지난 협정|지난협정|지난 특별협정|저번 협정|저번협정|이전|직전|전번|지난번|그전|앞선|전협정|종전',
  ],
  [
    'what-if',
    'what if|if it grew|if it grows|if it rises|assuming|suppose|supposing|hypothetically|would it be if|if the cap|grew by the cap|at the cap|if prices|if inflation|had the cap|cap been hit|hit the cap|were hit every year|hits the cap|reached the cap',
    '만약|가정|라면|이라면|%면|퍼센트면|프로면|치면|오른다면|늘어난다면|상한까지|매년상한|한다면|올리면|오르면|상한을 채',
  ],
  [
    'predict',
    'will it be|will korea pay|will south korea pay|will be in|predict|prediction|forecast|expected to|going to be|in the future|likely to be|will happen|will win|will trump|will the us|will there be|do you think|your guess|odds|chance',
    '예상|전망|예측|될까|할까|낼까|오를까|것같|앞으로어떻게|미래|될것|가능성|얼마가될|얼마낼',
  ],
  [
    'opinion',
    'sma fair|deal fair|agreement fair|contribution fair|share fair|really fair|should korea|should south korea|should the us|should we|should they|do you think|your opinion|is it fair|fair deal|unfair|is it worth|worth it|who is right|who was right|who is to blame|better off|good deal|bad deal|rip off|rip-off|ripoff|is trump right|whose fault|do you support|what do you think|overpaying|freeloading|freeloader|in your view',
    '해야할까|해야하나|해야돼|내야할까|내야하나|내야돼|공정|불공정|어떻게생각|네생각|니생각|당신생각|옳|누가맞|잘한|잘못|호구|바가지|적절한가|타당|손해|이득인가|아깝|너무많|너무비싸|줄여야|늘려야|철수해야',
  ],
  [
    'your-view',
    'do you think|you personally think|you think about|do you believe|you reckon|your opinion|your view|your take|your personal',
    '네생각|니생각|너는어떻게생각|넌어떻게생각|당신생각|어떻게생각해|개인적으로어떻|봇생각',
  ],
  [
    'help',
    'help|commands|what can you do|how do i use|how to use|usage|what can i ask|what do you know|examples|what can you answer|how do you work|instructions',
    '도움말|도와|사용법|뭐할수있|무엇을할수|명령어|어떻게써|뭐물어|기능|사용방법|쓰는법|뭘할수|뭘물어',
  ],
  [
    'sources',
    'where do your numbers|where does your data|your sources|sources|source|citation|citations|references|where do you get|where did you get|how do you know|trust you|reliable are you|data come from|numbers come from|information come from|can i trust|are you sure|based on what',
    '출처|근거자료|어디서가져|어디서온|어디서나온|자료출처|어디서났|데이터|신뢰|믿을|인용|소스',
  ],
  [
    'about-bot',
    'who are you|what are you|are you a bot|are you human|are you ai|are you an ai|who made you|who built you|your name|are you chatgpt|language model|are you real|about you|about this bot',
    '누구야너|너누구|넌누구|너는누구|너는뭐|넌뭐|봇이야|인공지능|챗봇|너뭐야|자기소개|누가만들|너사람이야|ai야|너ai',
  ],
  [
    'coverage',
    'how up to date|up to date|how current|how recent|latest data|last updated|when was your data|cover what|what do you cover|newest|cutoff|how far back|how old is',
    '언제까지자료|최신자료|업데이트|어디까지|몇년까지|자료기준|기준일|언제까지의|얼마나최신|최근자료',
  ],
  [
    'greeting',
    'hello|hi|hey|good morning|good evening|thanks|thank you|thx|cheers|bye|goodbye|yo|sup|ok|okay|cool|nice|lol|haha|gm',
    '안녕|안녕하세요|고마워|감사|고맙|ㅎㅇ|ㅋㅋ|ㅎㅎ|하이|반가|수고|잘가|ㄱㅅ|ㅎㅇㅎㅇ',
  ],
  [
    'anything-on',
    'anything here on|anything here about|got anything on|got anything about|have anything on|have anything about|anything on|anything about|anything in there|do you have anything|information on|info on|what do you have on|mention|mentions|what does it say about|in the corpus|any source on|passages|passage|article|articles|show me what you have on|show me what you have',
    '얘기도 여기|얘기도 있|얘기 여기|얘기 있|이야기도 있|이야기 있|내용도 있|다룬자료|다룬기사|자료좀|자료찾아|기사찾아|찾아줘|찾아주세요|찾아봐|관련자료|에대해|에대한|관한|관련|자료있|내용있|언급|있나|나와있|기사',
  ],
  [
    'which-agreement',
    'which agreement|which sma|what agreement|which deal|what sma|which treaty|agreement applied|agreement covers|agreement covered|which pact',
    '몇차|몇 차|몇차협정|어느협정|어떤협정|몇번째협정|무슨협정',
  ],
  [
    'clear',
    'clear context|new topic|start over|reset|forget it|forget that|change of subject|different topic',
    '초기화|새질문|처음부터|리셋|다른주제|다른얘기|잊어',
  ],
  [
    'it',
    'it|that|this|they|those|these|that one|this one|same|its|their|them|the same',
    '그거|그건|그때|이거|이건|그게|저거|그것|거기|그해|그년도|그협정|해당|그|걔',
  ],
  ['he', 'he|she|him|her|his|that guy', '그사람|그분|그이|그녀|걔'],
  [
    'and',
    'and|also|plus|as well|what about|how about|then',
    '그리고|그럼|그러면|또|및|하고|랑|이랑|은요|는요',
  ],
  [
    'not',
    "not|no|n't|never|isn't|wasn't|didn't|doesn't|don't|none|without|neither",
    '아니|않|안|못|없|아닌|말고|아니라|ㄴㄴ|노노',
  ],
  [
    'double',
    'ratio of|multiple of|double|doubled|doubling|twice|two times|triple|tripled|times as much|fivefold|five times|quadruple|halved|half of|how many times|times bigger|times larger|times higher|times more',
    '두배|2배|세배|3배|다섯배|5배|배로|절반으로|배인상|몇배|몇 배',
  ],
  [
    'per-soldier',
    'per soldier|per troop|per head|per capita|for each soldier|each soldier|per us soldier|per service member|per person|divided by the number of troops|for every soldier|a soldier',
    '1인당|병사1인|병사한명|병력1명|군인한명|인당|한명당|병사당|명으로 나누|병력으로 나누|병력 수로 나누|머릿수',
  ],
  [
    'per-month',
    'per month|per calendar month|a month|each month|every month|monthly|by the month|month by month cost',
    '한달에|한 달에|월평균|매달|매월|월로|달로 나누|월 단위|다달이|한달 평균',
  ],
  [
    'per-day',
    'per day|per calendar day|a day|each day|daily|by the day|every single day',
    '하루에|하루 평균|하루당|일평균|매일|하루 단위|하루로 치면|하루치',
  ],
  [
    'vote',
    'vote|votes|voted|voting|ballots|for and against|in favour|in favor|abstain|abstained|abstentions|yes votes|no votes|how many voted|passed by|tally|said yes|said no|lawmakers present|in attendance',
    '표결|찬성|반대|기권|표차|몇표|투표|재석|가결|표로|찬반|반대표|찬성표|기권표',
  ],
  [
    'nothing',
    "nothing|almost nothing|next to nothing|virtually nothing|for free|not a penny|not a cent|a single cent|zero|free ride|free rider|doesn't pay|does not pay|pays nothing",
    '한푼도|공짜|무임승차|아무것도안|거의안내|안낸다|안낸다는|안내는|한푼안|거의 0|거의 제로|제로로',
  ],
  [
    'cancel',
    'cancel|cancelled|canceled|scrap|scrapped|undo|undid|undone|tore up|reversed|killed|ended the deal|dropped the deal|rip up|ripped up|ripping up|tear up|tore up the|scrapping|walked away from',
    '취소|파기|무효|없앴|철회|뒤집|엎어|엎었|갈아엎',
  ],
  [
    'forbid',
    'forbid|forbids|forbidden|ban|bans|banned|prohibit|prohibits|prohibited|illegal|outlaw|outlawed|not allowed|by law|law says',
    '금지|못하게|불법|막는법|법으로|못 빼|못빼|못 줄이',
  ],
  [
    'always',
    'always|every time|each time|every single|without exception|never been cut|never fallen|never dropped|never gone down|all smas|all agreements|every agreement|with every|every one of|each and every',
    '항상|늘상|한번도|매번|때마다|언제나올|언제나오르|언제나늘|언제나인상|언제나그|다5년|모두5년|전부5년|예외없이|한번도|단 한번도',
  ],
  [
    'obtain',
    'obtain|obtained|extract|extracted|got|get out of|secured|won from|squeeze|squeezed',
    '받아낸|받아냈|얻어낸|얻어냈|뜯어낸|받아',
  ],
  ['own', 'own|owns|owned|owner|belongs to|property of', '소유|소유권|땅주인|주인'],
  [
    'break',
    'broke|break|breaks|broken|violate|violates|violated|exceed the cap|over the cap|above the cap|breach|breached',
    '위반|어긴|어겼|넘었|초과|깼',
  ],
  [
    'paycheck',
    'paycheck|paychecks|paycheque|paycheques|salaries of us|soldiers pay|pay us soldiers|pay american soldiers|salary of american',
    '미군월급|미군급여|미군봉급|병사월급|미군인건비',
  ],
  [
    'role',
    'commander|minister|ambassador|president|spokesman|spokesperson|spokeswoman|lawmaker|senator|envoy|charge|chargé|general|admiral|secretary|speaker|chairman|chair|representative|union head|counterpart|leader|adviser|advisor|head of|chief of|boss of|in charge of|union chief|union boss|what post|which post|post did|post held|his post|her post|role|job title|official title|what title|what job|what office|what capacity',
    '사령관|장관|대사|대통령|의원|대변인|안보실장|실장|대사대리|위원장|의장|차관|보좌관|카운터파트|대표|국회의원|상대|직책|직위|직함|보직|맡은|맡았|수장',
  ],
]);
