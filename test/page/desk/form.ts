/** A source and a term that a curator drafts: sound, made up, and nothing of it in the corpus. */
export const DRAFT: Readonly<Record<string, string>> = {
  'article.id': 'desk-2026-11-20',
  'article.publisher': 'Desk News',
  'article.publisherKo': '데스크뉴스',
  'article.title': 'What the river guard allowance is',
  'article.date': '2026-11-20',
  'article.url': 'https://news.example/river-guards',
  'article.language': 'en',
  'article.kind': 'news',
  'article.seen': 'yes',
  'passages.0.en':
    'The river guard allowance is 12.5 billion won a year for watching the rivers near the bases.',
  'passages.0.ko': '강변 경비 수당은 기지 주변 하천을 지키는 데 해마다 드는 125억 원이다.',
  'rows.0.id': 'river-guard-allowance',
  'rows.0.subject': 'term',
  'rows.0.attribute': 'definition',
  'rows.0.shape': 'text',
  'rows.0.textEn': 'A yearly 12.5 billion won for watching the rivers near the bases.',
  'rows.0.textKo': '기지 주변 하천을 지키는 데 해마다 드는 125억 원.',
  'rows.0.nameEn': 'River guard allowance',
  'rows.0.nameKo': '강변 경비 수당',
  'rows.0.from': '2026-11-20',
  'rows.0.certainty': 'medium',
  'rows.0.checked': '2026-11-25',
  'rows.0.passages': 'p1',
  questions: 'What is the river guard allowance?',
};

export const QUESTION = 'What is the river guard allowance?';
