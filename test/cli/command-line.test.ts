import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const plain = { kind: 'question', lang: undefined, asOf: undefined, form: 'text' } as const;

describe('the command line', () => {
  it.each([
    [['how much in 2019'], { ...plain, question: 'how much in 2019' }],
    // without quotation marks
    [['how', 'much', 'in', '2019'], { ...plain, question: 'how much in 2019' }],
    [['--lang', 'ko', '2019?'], { ...plain, question: '2019?', lang: 'ko' }],
    [['2019?', '--lang=en'], { ...plain, question: '2019?', lang: 'en' }],
    [['--as-of', '2024-02-29', 'x'], { ...plain, question: 'x', asOf: '2024-02-29' }],
    [['--json', 'x'], { ...plain, question: 'x', form: 'json' }],
    [['x', '--explain'], { ...plain, question: 'x', form: 'explained' }],
    [['--', '-8.9% in 2005, why?'], { ...plain, question: '-8.9% in 2005, why?' }],
    [['--lines'], { kind: 'lines' }],
    [['--help'], { kind: 'help' }],
    [['-h', 'x'], { kind: 'help' }],
  ])('%j', (given, task) => {
    expect(readCommandLine(given)).toEqual(task);
  });

  it.each([
    [[], 'Give a question'],
    [['  '], 'Give a question'],
    [['--json'], 'Give a question'],
    [['--jsn', 'x'], '--jsn'],
    [['-8.9% why?'], '-8'],
    [['-x'], '-x'],
    [['-h=3'], 'no option'],
    [['--lang'], '--lang needs a value'],
    [['--lang', '--json', 'x'], '--lang needs a value'],
    [['--json=1', 'x'], '--json takes no value'],
    [['--lang', 'fr', 'x'], '--lang must be en or ko'],
    [['--lang', 'EN', 'x'], '--lang must be en or ko'],
    [['--as-of', '2023-02-29', 'x'], '--as-of must be a calendar date'],
    [['--as-of', 'today', 'x'], '--as-of must be a calendar date'],
    [['--json', '--explain', 'x'], '--json and --explain'],
    [['--lines', 'x'], '--lines goes alone'],
    [['--lines', '--json'], '--lines goes alone'],
    [['--lines', '--lang', 'ko'], '--lines goes alone'],
  ])('%j is refused in one sentence', (given, wanted) => {
    const read = () => readCommandLine(given);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(wanted);
    expect(read).toThrow(/^[^\n]{10,120}[.?"]$/);
  });
});
