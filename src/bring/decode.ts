import iconv from 'iconv-lite';
import { BringError } from './errors.ts';

/** Names under which files declare the encodings that are read besides UTF-16; CP949 is EUC-KR with all syllables. */
const ENCODINGS: Readonly<Record<string, 'utf-8' | 'cp949'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'euc-kr': 'cp949',
  euckr: 'cp949',
  cp949: 'cp949',
  ms949: 'cp949',
  uhc: 'cp949',
  'windows-949': 'cp949',
  'ks_c_5601-1987': 'cp949',
};

const BYTE_ORDER_MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** How far into a file it may declare its encoding, in bytes: HTML asks for the first 1,024. */
const HEAD = 1024;
const DECLARED = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i;

/**
 * Text of bytes: UTF-8, UTF-16 with a byte-order mark, or EUC-KR (CP949) where the file or the caller declares it.
 * @param declared by the caller; the byte-order mark of the file goes before it
 * @throws BringError
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes.length === 0) throw new BringError('is empty: name a file with an article in it.');
  const encoding = encodingOf(bytes, declared);
  if (!encoding.startsWith('utf-16') && bytes.subarray(0, 100_000).includes(0))
    throw new BringError('is no text but a binary file: save the article as text, HTML or Markdown.');
  const text = encoding === 'cp949' ? fromCp949(bytes) : fromUnicode(bytes, encoding);
  if (text !== null) return text;
  throw new BringError(
    encoding === 'utf-8' && declared === undefined
      ? 'is not UTF-8 text: save it as UTF-8, or give --encoding euc-kr if it is in EUC-KR or CP949.'
      : `is not ${encoding.toUpperCase()} text: save it as UTF-8, or name the encoding that it is in.`,
  );
}

function fromUnicode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** TextDecoder of Node.js knows the 2,350 syllables of EUC-KR only, and reads the others as something else. */
function fromCp949(bytes: Uint8Array): string | null {
  const text = iconv.decode(bytes, 'cp949');
  return text.includes('\ufffd') ? null : text;
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const start = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const label = declared ?? DECLARED.exec(start)?.[1];
  if (label === undefined) return 'utf-8';
  const encoding = ENCODINGS[label.toLowerCase()];
  if (!encoding)
    throw new BringError(
      `is in ${label}, which is not read: save it as UTF-8 (EUC-KR, and UTF-16 with a byte-order mark, are read too).`,
    );
  return encoding;
}
