import type { Problem } from './errors.ts';
import { type Article, frontMatter, type Passage } from './schema.ts';
import { parseYaml, schemaProblems } from './yaml-lines.ts';

/** Longest passage, in characters: one to three sentences. */
export const MAX_PASSAGE_LENGTH = 700;

const HEADING = /^## ([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const TEXT_LINE = /^- (en|ko):(?: (.*))?$/s;

/**
 * Reads one article: YAML front matter between two lines of `---`, then passages:
 * a heading `## p1` and below it one line a language, `- en: …`, `- ko: …`.
 */
export function parseArticle(
  text: string,
  file: string,
  id: string,
): { article: Article | null; passages: Passage[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (line: number, rule: string, what: string, remedy: string): void => {
    problems.push({ where: { file, line }, rule, what, remedy });
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    at(
      1,
      'file-name',
      `"${id}" is no id`,
      'Name the file in lower-case words joined by hyphens, like kbs-2019-03-08.md',
    );
  }
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close < 0) {
    at(1, 'front-matter', 'no front matter', 'Begin the file with --- , the fields, and --- again');
    return { article: null, passages: [], problems };
  }
  const parsed = parseYaml(lines.slice(1, close).join('\n'), file, 2);
  problems.push(...parsed.problems);
  let head: Article | null = null;
  if (parsed.yaml) {
    const checked = frontMatter.safeParse(parsed.yaml.data);
    if (checked.success) head = { ...checked.data, id, passages: [], where: { file, line: 1 } };
    else problems.push(...schemaProblems(checked.error, parsed.yaml, file));
  }
  const passages = parsePassages(lines, close + 1, id, file, at);
  if (passages.length === 0) {
    at(
      close + 1,
      'no-passages',
      'the article has no passage',
      'Add a heading "## p1" and a line "- en: …" below it',
    );
  }
  for (const passage of passages) {
    if (head && !passage.text[head.language]) {
      at(
        passage.where.line,
        'passage-language',
        `passage ${passage.id} has no text in the language of its source (${head.language})`,
        `Add a line "- ${head.language}: …"`,
      );
    }
  }
  const article = head && { ...head, passages: passages.map((passage) => passage.id) };
  return { article, passages, problems };
}

type Report = (line: number, rule: string, what: string, remedy: string) => void;

function parsePassages(
  lines: readonly string[],
  first: number,
  article: string,
  file: string,
  at: Report,
): Passage[] {
  const passages: Passage[] = [];
  const seen = new Set<string>();
  let texts: { en: string | null; ko: string | null } | null = null;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index]!.trimEnd();
    const number = index + 1;
    if (line === '') continue;
    const heading = HEADING.exec(line);
    if (heading) {
      const id = `${article}#${heading[1]}`;
      if (seen.has(id)) {
        at(
          number,
          'duplicate-passage',
          `${id} is there twice`,
          'Give the second passage the next free number',
        );
      }
      seen.add(id);
      texts = { en: null, ko: null };
      passages.push({ id, article, text: texts, where: { file, line: number } });
      continue;
    }
    const entry = TEXT_LINE.exec(line);
    if (!entry || !texts) {
      at(
        number,
        'passage-line',
        'a line that is neither a heading nor a text',
        'Write "## p1" or "- en: …" or "- ko: …"',
      );
      continue;
    }
    const language = entry[1] as 'en' | 'ko';
    const content = (entry[2] ?? '').trim();
    if (texts[language] !== null) {
      at(
        number,
        'passage-twice',
        `a second ${language} text in one passage`,
        'Put it on the same line or under a new heading',
      );
    }
    if (content === '')
      at(
        number,
        'passage-empty',
        `an empty ${language} text`,
        'Write one to three sentences or delete the line',
      );
    if (content.length > MAX_PASSAGE_LENGTH) {
      at(
        number,
        'passage-length',
        `the ${language} text has ${content.length} characters, ${MAX_PASSAGE_LENGTH} at most`,
        'Cut it into two passages',
      );
    }
    texts[language] = content || null;
  }
  for (const passage of passages) {
    if (!passage.text.en && !passage.text.ko) {
      at(
        passage.where.line,
        'passage-empty',
        `passage ${passage.id} has no text`,
        'Add a line "- en: …" or "- ko: …"',
      );
    }
  }
  return passages;
}
