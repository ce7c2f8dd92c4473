import { entries } from '../types.ts';

/** Institutions and the two sides. */
export const actors = entries('actor', [
  [
    'kr',
    'korea|south korea|seoul|rok|korean side|korean government|korean|koreans|republic of korea|s korea|skorea|sk|blue house|the south',
    '한국|우리나라|우리|한국정부|서울|우리정부|한국측|대한민국|청와대|남한|정부',
  ],
  [
    'us',
    'us|u.s|usa|america|american|washington|united states|the states|us side|american side|us government|americans|white house|uncle sam',
    '미국|미측|미국측|미국정부|워싱턴|백악관|미정부',
  ],
  [
    'assembly',
    'national assembly|assembly|korean parliament|parliament|lawmakers|korean lawmakers|legislature|mps',
    '국회|국회의원|의회|입법부|의원',
  ],
  [
    'congress',
    'congress|congressional|us congress|senate|us senate|house of representatives|capitol hill|american congress|us lawmakers|american lawmakers|us legislators|american legislators|congressmen|congressman|congresswoman|us congressmen|american congressmen|members of congress|us senators|american senators|us representatives',
    '미의회|미국의회|미국의원|미의원|미국하원의원|미국상원의원|미하원의원|미상원의원|미국상하원|미국 정치인|미국국회|상원|하원|미상원|미하원|미국상원|미국하원',
  ],
  [
    'mofa',
    'foreign ministry|ministry of foreign affairs|mofa|foreign minister',
    '외교부|외무부|외교통상부|외교장관|외교부장관',
  ],
  [
    'mnd',
    'defence ministry|defense ministry|ministry of national defense|ministry of defence|mnd|defence minister|defense minister|white paper',
    '국방부|국방장관|국방부장관|국방백서|백서',
  ],
  ['state-department', 'state department|department of state|us state department', '국무부|미국무부'],
  [
    'pentagon',
    'pentagon|department of defense|defense department|dod|department of war|us defense secretary',
    '펜타곤|미국방부|미국국방부|전쟁부',
  ],
  [
    'gao',
    'gao|government accountability office|accountability office|us auditors',
    '회계감사원|gao|미회계감사원|감사원',
  ],
  ['crs', 'crs|congressional research service', '의회조사국|crs'],
  ['ppp', 'people power party|ppp|ruling party|conservatives', '국민의힘|국힘|여당|보수'],
  [
    'dp',
    'democratic party of korea|democratic party|dp|dpk|minjoo|opposition|opposition party',
    '민주당|더불어민주당|야당|더민주',
  ],
  ['pspd', "pspd|people's solidarity|solidarity for participatory democracy", '참여연대'],
  ['spark', 'spark|solidarity for peace and reunification', '평통사|평화와통일을여는사람들'],
  [
    'minbyun',
    'minbyun|lawyers for a democratic society|civic groups|civil society',
    '민변|시민단체|시민사회',
  ],
  [
    'union',
    'union|labor union|labour union|korean employees union|employees union|workers union',
    '노조|노동조합|한국인노조|주한미군노조',
  ],
  ['cato', 'cato|cato institute', '케이토|카토'],
  ['kei', 'korea economic institute|kei', '한미경제연구소|kei'],
  ['sejong', 'sejong institute', '세종연구소'],
  ['chicago-council', 'chicago council', '시카고카운슬|시카고국제문제협의회'],
  ['realmeter', 'realmeter', '리얼미터'],
  ['kinu', 'kinu', '통일연구원'],
  ['wsj', 'wall street journal|wsj', '월스트리트저널|월스트리트'],
  ['cnn', 'cnn', 'cnn'],
  ['time-magazine', 'time magazine|time interview|told time|with time', '타임지|타임인터뷰|타임과|타임'],
  [
    'presidential-office',
    'presidential office|national security office|presidential office of korea',
    '대통령실|국가안보실|안보실',
  ],
  ['biden-administration', 'biden administration|biden team|biden officials', '바이든행정부|바이든정부'],
  [
    'trump-administration',
    'trump administration|trump team|trump officials|trump government',
    '트럼프행정부|트럼프정부',
  ],
  [
    'public',
    'public|koreans|korean public|people in korea|south koreans|voters|citizens|americans',
    '국민|한국인|여론|시민|국민들|미국인',
  ],
  [
    'analysts',
    'arguments for and against|both sides argue|analyst|analysts|experts|expert|think tank|think tanks|scholars|academics|critics|supporters|opponents',
    '쪽논리|반대쪽|찬성쪽|전문가|분석가|학자|싱크탱크|비판론|찬성론|반대론|연구소',
  ],
]);

/** Countries and bodies that the corpus says nothing, or next to nothing, of. */
export const elsewhere = entries('elsewhere', [
  ['north-korea', 'north korea|dprk|pyongyang|kim jong un', '북한|평양|김정은'],
  ['germany', 'germany|german|berlin|ramstein', '독일|주독미군'],
  ['qatar', 'qatar|al udeid', '카타르'],
  ['nato', 'nato|european allies|europe', '나토|유럽'],
  ['italy', 'italy|italian', '이탈리아'],
  ['philippines', 'philippines|philippine|manila', '필리핀'],
  ['australia', 'australia|australian|darwin', '호주'],
  ['taiwan', 'taiwan|taipei', '대만|타이완'],
  ['poland', 'poland|polish', '폴란드'],
  ['saudi', 'saudi arabia|saudi|saudis', '사우디|사우디아라비아'],
  ['kuwait', 'kuwait', '쿠웨이트'],
  ['uk', 'united kingdom|uk|britain|british|england', '영국'],
  ['ukraine', 'ukraine|ukrainian', '우크라이나'],
  ['turkey', 'turkey|turkish|incirlik', '터키|튀르키예'],
  ['spain', 'spain|spanish', '스페인'],
  ['bahrain', 'bahrain', '바레인'],
  ['israel', 'israel|israeli', '이스라엘'],
  ['france', 'france|french', '프랑스'],
  ['china', 'china|chinese|beijing', '중국'],
  ['russia', 'russia|russian|moscow', '러시아'],
  ['singapore', 'singapore', '싱가포르'],
  ['guam', 'guam', '괌'],
  ['okinawa', 'okinawa', '오키나와'],
]);
