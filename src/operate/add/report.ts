import { type CutArticle, type Finding, REASONS, type Reason, type Repeat } from '../../bring/index.ts';

/** An article that is to be added, with what was found in it. */
export interface Brought {
  readonly article: CutArticle;
  readonly findings: readonly Finding[];
  /** The article that it is a near copy of. */
  readonly near: Repeat | null;
}

/** With more articles only what deserves a look is told of each. */
const MOST_IN_FULL = 10;
/** Most lines of one kind. */
const MOST_LINES = 40;

/** What was read and found, for the operator to look at, line by line. */
export function reportOf(
  brought: readonly Brought[],
  refused: readonly { name: string; of: string }[],
): string[] {
  const passages = brought.reduce((sum, { article }) => sum + article.passages.length, 0);
  const lines = [
    `${counted(brought.length, 'article')} with ${counted(passages, 'passage')}.`,
    ...leftOut(brought),
  ];
  lines.push(
    ...cutOff(
      refused.map(({ name, of }) => `${name} is the same as ${of}, word for word, and is not added.`),
    ),
  );
  lines.push(...cutOff(brought.flatMap(nearLine)));
  const inFull = brought.length <= MOST_IN_FULL;
  for (const each of inFull ? brought : []) lines.push('', ...describe(each));
  if (inFull) return lines;
  const all = brought.flatMap(({ article, findings }) => findings.map((finding) => ({ article, finding })));
  const count = (relation: Finding['relation']): number =>
    all.filter(({ finding }) => finding.relation === relation).length;
  lines.push(
    `Figures and dates: ${count('agrees')} agree with the fact table, ${count('agrees as rounded')} as rounded, ${count('disagrees')} disagree, ${count('new')} are new to it.`,
  );
  const disagreeing = all.filter(({ finding }) => finding.relation === 'disagrees');
  lines.push(...cutOff(disagreeing.map(({ article, finding }) => `${article.id}: ${findingLine(finding)}`)));
  return lines;
}

function describe({ article: { id, head, passages }, findings }: Brought): string[] {
  return [
    `${id}`,
    `  ${head.publisher}, ${head.date}: ${head.title}`,
    ...cutOff(passages.map((text, at) => `  p${at + 1}  ${text}`)),
    ...cutOff(findings.map((finding) => `  ${findingLine(finding)}`)),
  ];
}

function findingLine({ text, passage, relation, row }: Finding): string {
  const where = `"${text}" (p${passage})`;
  if (relation === 'new' || !row) return `${where} is not in the fact table`;
  if (relation === 'names') return `${where} is ${row.id}`;
  return `${where} ${relation} with ${row.id}: ${row.says}`;
}

const nearLine = ({ article, near }: Brought): string[] => {
  if (!near) return [];
  return [
    near.likeness === null
      ? `${article.id} has the address of ${near.of}.`
      : `${article.id} is nearly ${near.of}: ${Math.round(near.likeness * 100)} % of their phrases are the same.`,
  ];
};

function leftOut(brought: readonly Brought[]): string[] {
  const sums = (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const sum = brought.reduce((total, { article }) => total + (article.leftOut[reason] ?? 0), 0);
    return sum > 0 ? [`${sum.toLocaleString('en')} ${REASONS[reason]}`] : [];
  });
  return sums.length > 0 ? [`Left out: ${sums.join('; ')}.`] : [];
}

const cutOff = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES), `… and ${(lines.length - MOST_LINES).toLocaleString('en')} more.`];

export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
