import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/bring/cut.ts';
import { sentencesOf } from '../../src/bring/sentences.ts';
import { MAX_PASSAGE_LENGTH } from '../../src/corpus/article-file.ts';

/** A paragraph as it is to be cut: its sentences parted by " | ". */
const TRICKY = [
  'The U.S. and Korea agreed. | Gen. Smith said so on Feb. 10. | It cost 1.52 trillion won.',
  'It moved to the U.S. | The deal ended in 2019. | In 2020 it was No. 3 of the list.',
  'The answer was no. | No. 7 was left out.',
  'He said, "It is fair. It is done." | Then they left.',
  '“It is fair. It is done,” he said. | The end.',
  '“Why?” he asked. | Nobody knew!',
  'Troops (about 28,500. Not more.) stayed in Korea. | Done.',
  'J. Smith of Samsung Electronics Co. said so at 3 p.m. on Friday. | Then he left.',
  'The U.S. Forces Korea said no. | Kim, et al. agreed.',
  'Wait... what happened? | Nothing… | It ended, e.g. this one.',
  'Prices rose 3.5 percent. | Five billion dollars were asked.',
  'Lt. Col. Park met Amb. Harris vs. Mr. Chang at the Dept. of Defense. | Nobody won.',
  'An unclosed "quote goes on. | And on. | And it ends.',
  'Seoul paid $1.2 bn. in 2020 (est. 2.1 % more). | "Enough," said Sen. Lee.',
  '제10차 협정은 2019. 2. 10. 가서명되었다. | 금액은 1조389억 원이다. | 8.2% 올랐다.',
  '그는 "협상이 끝났다. 잘됐다."고 말했다. | 그러나 국회는 달랐다.',
  '"협상은 끝났다." | 그는 이렇게 말했다.',
  '협상했다.|그러나 그는 갔다.|그리고 왔다.',
  '1. 첫째 항목이다. | 2. 둘째 항목이다.',
  '왜 올랐을까? | 아무도 모른다! | 끝이다.',
  '장관은 “합리적이다. 만족한다”며 “더는 없다”고 했다. | 회의는 끝났다.',
];

describe('a paragraph is cut into whole sentences', () => {
  it.each(TRICKY)('%s', (marked) => {
    const sentences = marked.split(/ ?\| ?/);
    const glued = marked.includes('.|');
    expect(sentencesOf(sentences.join(glued ? '' : ' '))).toEqual(sentences);
  });

  it('and loses nothing of it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'The U.S. ',
        '"',
        '“',
        '”',
        '(',
        ')',
        '. ',
        '? ',
        '다. ',
        '1.5 ',
        '2019. ',
        'e.g. ',
        '… ',
      ),
      fc.string({ maxLength: 8 }),
    );
    const bare = (text: string): string => text.replace(/\s+/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(bare(sentencesOf(text).join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('passages', () => {
  it('have one to three whole sentences, and go over the end of a paragraph with one only', () => {
    const { passages } = cut([
      'One is here. Two is here. Three is here. Four is here.',
      'Five is here.',
      'Six is here.',
      'Seven is here. Eight is here.',
    ]);
    expect(passages).toEqual([
      'One is here. Two is here. Three is here.',
      'Four is here. Five is here.',
      'Six is here. Seven is here. Eight is here.',
    ]);
  });

  it.each([
    ['SEOUL, Feb. 10 (Yonhap) -- Both sides agreed to pay.', 'Both sides agreed to pay.'],
    ['WASHINGTON (AP) — Both sides agreed to pay.', 'Both sides agreed to pay.'],
    ['SEOUL, South Korea — Both sides agreed to pay.', 'Both sides agreed to pay.'],
    ['(서울=연합뉴스) 홍길동 기자 = 한미가 합의했다.', '한미가 합의했다.'],
    ['[서울=뉴시스]홍길동 기자 = 한미가 합의했다.', '한미가 합의했다.'],
    ['[이데일리 홍길동 기자] 한미가 합의했다.', '한미가 합의했다.'],
    ['(워싱턴=연합뉴스) 김철수 특파원 = 한미가 합의했다.', '한미가 합의했다.'],
    ['Korea (not Japan) pays the most.', 'Korea (not Japan) pays the most.'],
    ['(1991년 협정)은 5조에 따른다.', '(1991년 협정)은 5조에 따른다.'],
  ])('begin with the report: %s', (paragraph, passage) => {
    expect(cut([paragraph]).passages).toEqual([passage]);
  });

  it.each([
    ['Deal struck at last', 'fragment'],
    ['By Kim Min-su', 'by-line'],
    ['홍길동 기자 hong@example.kr', 'by-line'],
    ['입력 2019.02.10 09:00', 'by-line'],
    ['(Reporting by Kim; Editing by Lee.)', 'by-line'],
    ['Copyright 2019 Daily. All rights reserved.', 'copyright'],
    ['저작권자 © 일보 무단전재 및 재배포 금지.', 'copyright'],
    ['Photo by Kim/AP.', 'caption'],
    ['▲ 악수하는 두 장관. 사진=연합뉴스', 'caption'],
    ['Subscribe to our newsletter today.', 'invitation'],
    ['관련기사 더 보기.', 'invitation'],
    ['The figure was 1,0\ufffd8.9 billion won.', 'damaged'],
    [`${'It went on and '.repeat(60)}ended.`, 'too-long'],
  ])('leave out "%s" (%s)', (line, reason) => {
    const { passages, leftOut } = cut(['Both sides agreed to pay.', line]);
    expect(passages).toEqual(['Both sides agreed to pay.']);
    expect(Object.keys(leftOut)).toEqual([reason]);
  });

  it('are within what a passage may be, whatever is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 900 }), { maxLength: 6 }),
        (paragraphs) => {
          for (const passage of cut(paragraphs).passages) {
            expect(passage.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH);
            expect(passage).toMatch(/^\S(?:.*\S)?$/u);
          }
        },
      ),
    );
  });

  it.each([
    ['without a space', 'x'.repeat(5_000_000)],
    ['of stops', '. '.repeat(300_000)],
    ['of opened quotation marks', '“(a.'.repeat(100_000)],
    ['of abbreviations', 'U.S. '.repeat(200_000)],
    ['of addresses', 'a@a.a'.repeat(100_000)],
  ])('one huge line %s is nothing, and comes to an end', (_, line) => {
    expect(cut([line]).passages).toEqual([]);
  });
});
