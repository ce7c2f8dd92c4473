import { assemble, type Withheld } from '../answer/assemble.ts';
import type { Draft, DraftStatement } from '../answer/draft.ts';
import type { Answer } from '../answer/types.ts';
import type { Corpus } from '../corpus/schema.ts';
import { KINDS, type Kind } from '../kinds/index.ts';
import { answerPassages } from '../kinds/passages/answer.ts';
import { withBetterFit } from '../kinds/passages/better-fit.ts';
import { type Facts, factsAsOf } from '../knowledge/facts.ts';
import { buildKnowledge, type Knowledge, type SavedIndexes } from '../knowledge/knowledge.ts';
import { correction, judged, unjudged } from '../premises/correct.ts';
import { examine } from '../premises/examine.ts';
import type { Query, QueryKind, SimpleQuery } from '../query/schema.ts';
import { understand } from '../understand/understand.ts';
import { suggest } from './suggest.ts';
import type { Assistant, PassageView, Question, Reply, ThreadContext } from './types.ts';

export type { Assistant } from './types.ts';

export interface AssistantOptions {
  /** Called for every sentence that failed the check and was not shown. */
  readonly onWithheld?: (withheld: Withheld) => void;
  /** The indexes of the same corpus, made by the same code. */
  readonly indexes?: SavedIndexes | undefined;
}

/** Builds the assistant over a sound corpus: understand → answer → verify, for every front end. */
export function createAssistant(
  corpus: Corpus,
  { onWithheld = () => {}, indexes }: AssistantOptions = {},
): Assistant & { readonly knowledge: Knowledge } {
  const knowledge = buildKnowledge(corpus, indexes);
  const answer = (query: Query, today: string): Answer => {
    const asOf = query.parts.find((part) => part.asOf !== null)?.asOf ?? today;
    const drafts = query.parts.map((part) => draftOf(part, query, factsAsOf(knowledge, part.asOf ?? today)));
    return assemble(query, drafts, factsAsOf(knowledge, asOf), onWithheld);
  };
  return {
    knowledge,
    answer,
    ask(question: Question): Reply {
      const { query, cleared } = understand(question, knowledge);
      const given = answer(query, question.asOf ?? question.today);
      return { answer: given, context: remember(given, cleared ? null : question.context, knowledge) };
    },
    passage: (id) => passageView(id, knowledge),
    suggest: (what, typed, lang, limit) => suggest(knowledge, what, typed, lang, limit),
  };
}

/** The answer of one kind, with wrong premises put right in front, or with a verdict a claim. */
function draftOf(part: SimpleQuery, { mode, parts }: Query, facts: Facts): Draft {
  const kind = KINDS[part.kind] as unknown as Kind<QueryKind>;
  const own = kind.answer(part as never, facts);
  const words = textOf(part);
  const draft =
    kind.byWords?.(part as never) && words !== '' && mode === 'ask' ? withBetterFit(words, own, facts) : own;
  const findings = part.premises.map((premise) => examine(premise, facts));
  if (mode === 'check') {
    const verdicts = findings.flatMap((finding) => judged(finding, facts));
    if (part.kind === 'nothing') return draft;
    if (verdicts.length > 0) return { ...draft, status: 'answered', statements: verdicts };
    const passages = answerPassages(
      {
        kind: 'passages',
        words,
        topics: [],
        years: [],
        agreements: [],
        actors: [],
        asOf: part.asOf,
        premises: [],
      },
      facts,
    );
    const notice = unjudged({ only: parts.length === 1 });
    if (passages.status === 'answered') return { ...passages, status: 'partial', notice };
    return draft.status === 'answered' || draft.status === 'partial'
      ? { ...draft, status: 'partial', notice }
      : draft;
  }
  const wrong = findings
    .filter(({ verdict }) => verdict === 'wrong')
    .flatMap((finding) => correction(finding, facts));
  if (wrong.length === 0) return draft;
  // the question was the belief: put right, it is answered
  const believed = part.premises.some(({ type }) => type === 'belief');
  if (believed && draft.status === 'not-covered') return { status: 'answered', statements: wrong };
  const status = draft.status === 'answered' ? 'answered' : 'partial';
  return { ...draft, status, statements: [...wrong, ...withoutRepeats(draft.statements, wrong)] };
}

/** The words of a part, where its kind keeps them. */
const textOf = (part: SimpleQuery): string => ('words' in part ? part.words : '');

/** A sentence that a correction already contains is not said again. */
const withoutRepeats = (
  statements: readonly DraftStatement[],
  said: readonly DraftStatement[],
): DraftStatement[] =>
  statements.filter((statement) => !said.some(({ text }) => text.en.endsWith(statement.text.en)));

/** Questions asked back that a thread keeps. */
const MOST_ASKED_BACK = 10;

/** What the thread keeps: the Query, the part before it, and the agreement that the answer was about. */
function remember(answer: Answer, context: ThreadContext | null, knowledge: Knowledge): ThreadContext {
  const asked = answer.query.parts.flatMap((part) =>
    part.kind === 'nothing' && part.readings.length > 0 ? [part.words] : [],
  );
  const askedBack = [...(context?.askedBack ?? []), ...asked].slice(-MOST_ASKED_BACK);
  const unanswered = answer.query.parts.every((part) => part.kind === 'nothing' || part.kind === 'meta');
  if (unanswered && context) return { ...context, askedBack };
  const rows = answer.statements
    .flatMap((statement) => statement.rows)
    .flatMap((id) => knowledge.row(id) ?? []);
  const first = rows.find((row) => row.agreement !== undefined)?.agreement;
  return {
    query: answer.query,
    before: context?.query.parts.at(-1) ?? null,
    agreements: first === undefined ? [] : [first],
    askedBack,
  };
}

function passageView(id: string, knowledge: Knowledge): PassageView | null {
  const passage = knowledge.passage(id);
  const article = passage && knowledge.article(passage.article);
  if (!passage || !article) return null;
  return {
    id,
    text: passage.text,
    publisher: { en: article.publisher, ko: article.publisherKo },
    title: article.title,
    date: article.date,
    url: article.url,
    seen: article.seen,
    added: article.addition !== undefined,
  };
}
