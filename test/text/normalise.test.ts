import { describe, expect, it } from 'vitest';
import { MAX_QUESTION, normalise } from '../../src/text/normalise.ts';

describe('normalise', () => {
  it('keeps to its cap where one character becomes eighteen', () => {
    expect(normalise('ﷺ')).toHaveLength(18);
    expect(normalise('ﷺ'.repeat(MAX_QUESTION)).length).toBeLessThanOrEqual(MAX_QUESTION);
  });

  it('makes what looks the same the same', () => {
    expect(normalise('ＣＯＳＴ\u200b  in\t２０１９')).toBe('cost in 2019');
    expect(normalise('**방위비**\u2060 <@123> _2019년_')).toBe('방위비 2019년');
  });
});
