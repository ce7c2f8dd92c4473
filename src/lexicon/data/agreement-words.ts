import { entries } from '../types.ts';

/** Steps in the life of an agreement. */
export const milestones = entries('milestone', [
  [
    'concluded',
    'concluded|conclude|conclusion|agreed|reach|reached|struck|settled|finalised|finalized|deal reached|agreement reached|come to terms|wrapped up|wrap up|wraps up|wrapping up|clinched|clinch|agree on|deal in principle|agreement in principle|agreed in principle|in principle',
    '타결|합의|체결|타결일|합의일|체결일|맺어|맺은|합의된|마무리',
  ],
  ['initialled', 'initialled|initialed|initialling|initialing|initial', '가서명|가서명일|가조인'],
  [
    'signed',
    'signed|sign|signs|signing|signature|signatures|signatory date|ink|inks|inked|inking|formally signed|signing date|pen to paper|their pen|his pen|her pen|penned|dotted line|their name to|their names to|his name to|her name to',
    '서명|서명일|서명식|정식서명|정식서명일|사인|조인|서명된|서명했|싸인|도장을찍|도장찍|날인',
  ],
  [
    'ratified',
    'ratified|ratify|ratification|ratifies|ratifying|approved|approve|approval|consent|consented|assembly vote|passed by the assembly|parliament approve|assembly approve|passed parliament|passed the assembly|assembly passed|voted through|parliament passed|plenary|clear|cleared|endorse|endorsed|okayed|rubber-stamped',
    '비준|비준동의|비준일|동의|국회통과|본회의통과|국회동의|비준된|승인|통과|비준동의안|본회의',
  ],
  [
    'in-force',
    'in force|entered into force|entry into force|enter into force|came into force|come into force|took effect|take effect|takes effect|effective|effective date|go into effect|went into effect|goes into effect|legal effect|legally binding|become binding|became binding|enter into effect|entered into effect|take force|kick in|kicked in|kicks in|into effect|start|started|starts|begin|began|begins|took force',
    '발효|발효일|발효된|시행|효력|효력발생|발효했|시작|시작일|적용시작|발효날짜|발효됐',
  ],
  [
    'announced',
    'announced|announce|announcement|made public|published|unveiled|publicised|publicized',
    '발표|발표일|공개|공표|발표된|발표했',
  ],
  [
    'first-round',
    'first round|talks begin|talks began|talks start|talks started|negotiations began|negotiations started|negotiations begin|opening round|round 1|round one|kick off|kicked off|kickoff|kicks off|got under way|get under way|opened',
    '1차회의|첫회의|첫협상|협상시작|협상개시|1차협상|첫협의|협상이시작|막 올|킥오프|협상 시작',
  ],
  [
    'passed-committee',
    'committee|committee vote|passed committee|cleared committee|foreign affairs committee',
    '외통위|외교통일위원회|상임위|위원회통과|외통위통과|위원회',
  ],
  [
    'submitted',
    'submitted|submit|sent to parliament|submission|sent to the assembly',
    '제출|국회제출|제출된|송부',
  ],
  ['cabinet-approval', 'cabinet|cabinet approval|cabinet meeting approval', '국무회의|국무회의의결|각의'],
  ['promulgated', 'promulgated|promulgation', '공포|공포일'],
  ['adjusted', 'adjusted|adjustment|amended|renegotiated in 1998', '조정|조정된|조정합의'],
  [
    'negotiators-named',
    'negotiators named|named negotiators|appointed|appointment|named chief',
    '대표임명|협상대표임명|임명',
  ],
  [
    'expired',
    'expired|expire|expires|expiry|expiration|run out|ran out|end of the agreement|ended|runs out|lapse',
    '만료|만료일|종료|종료일|끝나|끝났|만료된|실효',
  ],
]);

export const aspects = entries('aspect', [
  [
    'rule',
    'growth rule|rule|rule of growth|annual increase rule|formula|increase formula|linked to|link|tied to|indexed|indexation|cap|ceiling|annual cap|how does it grow|yearly increase|escalator|growth formula|growth cap|how is it adjusted|inflation link|growth rules|rule for|raises work|raise work|increases work|increase work|rises work|hikes work|raises worked|increases worked',
    '인상기준|인상률기준|연동|증가율기준|상한|상한선|인상방식|증가방식|인상규칙|산정방식|물가연동|국방비연동|산정기준|기준지표|캡|연동방식|증액 규칙|규칙|증액 방식|인상 방식|인상 규칙|증액 기준',
  ],
  [
    'signatories',
    'signatory|signatories|signed by|signed for|who signed|signed it|signer|signers|sign for|put their name|sign it|put pen to paper|put his name|put her name|who inked|who penned',
    '서명자|누가서명|서명한사람|서명했|서명인|서명은누가|누가사인|누가도장|도장찍은|도장을찍은|서명한',
  ],
  [
    'negotiators',
    'negotiator|negotiators|chief negotiator|chief negotiators|chief delegate|chief delegates|negotiated by|negotiated|envoy|lead negotiator|head of delegation|led the talks|led the negotiations|lead the talks|led the american|led the korean|led for|headed the|lead for the|point man|led the korean|led the us|lead negotiators|top negotiator|ran the talks|leading the|leads the talks|heading the|leading the talks|leading the current',
    '협상대표|수석대표|협상가|협상팀|협상단|대표단|협상한사람|대표는누구|누가협상|협상을이끈|협상수석|협상을누가|대표가누구|대표|수석대표는|양측 수석대표',
  ],
  [
    'rounds',
    'how many rounds|how many round|몇 round|number of rounds|rounds of talks|rounds did|rounds of negotiation|rounds were',
    '몇round|몇차례|총몇번|몇번했|몇번열|협상횟수|몇번만에|몇라운드|회의횟수|협상몇번|몇차례회의|몇번회의|몇번협상|몇번의',
  ],
  [
    'vote',
    'vote|votes|voted|for and against|in favour|in favor|abstentions|abstained|abstain|tally|how did the assembly vote|vote count|how many lawmakers|yes votes|no votes|voted against|voted for',
    '표결|찬성|기권|표결결과|몇표|찬반|재석|가결|투표결과|반대표|찬성표',
  ],
  [
    'voters',
    'which lawmakers|by name|names of lawmakers|names of the lawmakers|who voted|which members voted|lawmaker names|roll call',
    '의원이름|누가반대|누가찬성|누가기권|어느의원|어떤의원|의원명단|반대한의원|찬성한의원|기권한의원',
  ],
  [
    'novelty',
    'new in|what is new|what changed|novelty|novelties|main changes|key changes|features|what was new|key points|main points|highlights|innovations',
    '새로운점|달라진|바뀐|특징|새로|변경점|주요내용|핵심내용|무엇이바뀌|뭐가바뀌|뭐가달라|골자|바뀌었|달라졌',
  ],
  [
    'first-rise',
    'first rise|first rises|first increase|first increases|first hike|first hikes|first raise|first-year rise|first-year rises|first-year increase|first-year increases|first-year hike|first-year growth|first year rise|first year rises|first year increase|first year increases|first year hike|first year growth|initial rise|initial increase|initial hike|opening increase|opening rise',
    '첫인상률|첫인상|첫해인상|첫해인상률|첫해증가율|첫해상승률|첫증가율|첫증액|첫해증액|첫해증가|첫상승률|1년차인상률|첫년도인상률|첫해의인상률',
  ],
  [
    'overview',
    'summary|summarise|summarize|in a nutshell|at a glance|overview|terms of|content of|contents of|basics of|the basics|rundown of|in short|in brief|sum up',
    '요약|개요|협정내용|협정의 내용|한눈에|간단히|간략|정리|어떤 협정|무슨 내용',
  ],
  [
    'period',
    'period|cover|covers|covered|years covered|what years|from when to when|valid|validity|how long|duration|length|term|lasts|last|run|runs|ran|running|until when|expire|expires|apply|applies|applied|multi-year|year deal|span',
    '적용기간|유효기간|적용되|적용|기간|언제부터|언제까지|몇년짜리|몇년간|적용된기간|유효|몇년|적용연도|짜리|년간',
  ],
  [
    'status',
    'still in force|in force now|been revised|was revised|been amended|status|valid now|still valid|replaced|superseded|reopen|reopened|renegotiate|renegotiated|renegotiation|been changed|was it changed|has it changed|did it change',
    '바뀐거|개정됐|개정된|개정되|바뀐건가|변경됐|변경된거|아직유효|유효한|상태|폐기|재협상|효력이있|대체',
  ],
]);
