import { createAssistant } from '../src/assistant/index.ts';
import { findQuantities } from '../src/quantities/index.ts';
import { read } from '../src/reading/read.ts';
import { renderPlain } from '../src/render/plain.ts';
import { TODAY } from '../test/golden/run.ts';
import { realCorpus } from './tools/corpus.ts';
import { time } from './tools/measure.ts';
import { Random } from './tools/random.ts';
import { printTable, ratio } from './tools/table.ts';

const random = new Random(7);
const repeat = (text: string) => (length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const CHARACTERS = [...'abz 019.,%$₩-~()<@#>\'"억조만천년월일차방위비가은는\u0301\u200bﷺ½Ⅻ😀\n\t'];

/** Texts that somebody would write to make a reader slow. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one letter': repeat('a'),
  'one syllable': repeat('가'),
  digits: repeat('1'),
  'commas in a number': repeat('1,'),
  'decimal points': repeat('1.'),
  'number, space': repeat('1 '),
  years: repeat('2019 '),
  'years glued': repeat('2019-'),
  'big units': repeat('조억만천'),
  'number and unit': repeat('1조1억'),
  'scales in a row': repeat('billion '),
  'currency signs': repeat('$'),
  'a known word': repeat('방위비'),
  'a known word, spaced': repeat('방 위 비 '),
  'a known English word': repeat('sma '),
  'a known word, misspelt': repeat('argeement '),
  'misspelt in Korean': repeat('방위비분당금'),
  'question marks': repeat('? '),
  'and, and': repeat('and '),
  clauses: repeat('how much in 2019, and why? '),
  quotes: repeat('"a '),
  'open mentions': repeat('<@1'),
  'half links': repeat('http://'),
  'open brackets': repeat('('),
  'white space': repeat(' \t\n'),
  invisible: repeat('\u200b\u202e'),
  'combining marks': repeat('e\u0301\u0323'),
  'grows when normalised': repeat('ﷺ'),
  'becomes many words': repeat('㋿ ㈱'),
  'and, in Korean': repeat('분담금이랑 2019년 '),
  'verb endings': repeat('하고, 했으며, '),
  'agreement numbers': repeat('12차 '),
  'names of people': repeat('trump '),
  'anything at all': (length) =>
    Array.from({ length }, () => random.pick(CHARACTERS))
      .join('')
      .slice(0, length),
};

/** A question is cut at 4,000 characters; what reads it below the cap must not depend on that. */
const ASKED = [1000, 2000, 4000] as const;
const READ = [4000, 8000, 16_000, 32_000] as const;
const REPEATS = 5;
/** How much dearer a character may get from the shortest to the longest text; with a square it is 4 or 8 times. */
const LINEAR = 1.8;
/** A whole text this quick is no harm, whatever its curve. */
const QUICK_MS = 10;

/** Time per character for texts of growing length: a flat row is linear. */
export function hostile(): void {
  const assistant = createAssistant(realCorpus());
  const { lexicon, passages } = assistant.knowledge;
  const knows = passages.knows.bind(passages);
  curve('a whole answer', ASKED, (text) => {
    renderPlain(assistant.ask({ text, context: null, today: TODAY }).answer);
  });
  curve('words and slots, below the cap', READ, (text) => read(text, { lexicon, knows }, TODAY, 'en'));
  curve('figures, below the cap', READ, findQuantities);
}

function curve(name: string, lengths: readonly number[], work: (text: string) => unknown): void {
  for (const make of Object.values(HOSTILE)) work(make(lengths[0]!));
  const rows = Object.entries(HOSTILE).map(([kind, make]) => {
    const micros = lengths.map((length) => {
      const text = make(length);
      return (Math.min(...Array.from({ length: REPEATS }, () => time(() => work(text)).ms)) * 1000) / length;
    });
    const first = Math.max(micros[0]!, 0.01);
    const longestMs = (micros.at(-1)! * lengths.at(-1)!) / 1000;
    const growth = micros.at(-1)! / first;
    return { kind, micros, growth, grows: growth > LINEAR && longestMs > QUICK_MS };
  });
  printTable(
    `Hostile texts, ${name}: µs a character, the quickest of ${REPEATS}`,
    ['', ...lengths.map((length) => length.toLocaleString('en')), 'last to first', ''],
    rows.map(({ kind, micros, growth, grows }) => [kind, ...micros, ratio(growth, 1), grows ? 'GROWS' : '']),
  );
}
