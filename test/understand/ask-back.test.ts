import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';

const assistant = createAssistant(loadCorpus(readCorpusFolder('corpus')));
const ask = (text: string, context: ReturnType<typeof assistant.ask>['context'] | null = null) =>
  assistant.ask({ text, context, today: '2026-11-25' });

describe('a surname that several persons bear', () => {
  it.each(['who is kim', 'what did kim say?', '김 장관이 누구야'])(
    '%s: asks which, with up to three',
    (text) => {
      const { answer } = ask(text);
      expect(answer.status).toBe('ambiguous');
      expect(answer.suggestions.length).toBeGreaterThan(1);
      expect(answer.suggestions.length).toBeLessThanOrEqual(3);
      for (const suggestion of answer.suggestions) {
        const { status, citations } = ask(suggestion.text[answer.lang]).answer;
        expect(status, suggestion.text[answer.lang]).toBe('answered');
        expect(citations).not.toEqual([]);
      }
    },
  );

  it('is not asked back twice', () => {
    const first = ask('who is kim');
    expect(ask('who is kim', first.context).answer.status).toBe('answered');
    expect(ask('who is kim').answer.status).toBe('ambiguous');
  });

  it('is no question where the name is whole', () => {
    expect(ask('who is kim yong-hyun').answer.status).toBe('answered');
  });
});
