import { entries } from '../types.ts';

/** Words that tell which side of the debate, or whether a poll, is asked for among what people said. */
export const stances = entries('stance', [
  [
    'debate',
    'pay more|paying more|higher share|higher korean share|higher contribution|bigger share|larger share',
    '더 내야|더 내면|더 내는|더 부담|방위비 증액|분담금 증액|증액 찬성|증액 반대|찬성측|찬성쪽|찬성 논리|찬성 논거|찬성 근거|반대측|반대쪽|반대 논리|반대 논거|반대 근거',
  ],
  [
    'against',
    "against|should not|shouldn't|no more",
    '안 된|안 돼|말아야|반대|증액 반대|반대측|반대쪽|반대 논리|반대 논거|반대 근거',
  ],
  [
    'both',
    'both|each side|either side|pros and cons|pro and con|pro and a con|a pro and|for and against',
    '둘 다|양쪽|양측|찬반|찬성이랑 반대|찬성과 반대|찬성하고 반대|찬성 반대|찬성 논리랑|찬성 논리와|찬성 논거랑|찬성 논거와',
  ],
  ['poll', 'poll|polls|polled|polling|survey|surveys|surveyed', '여론|설문|응답|조사'],
]);
