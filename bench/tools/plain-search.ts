import MiniSearch from 'minisearch';
import type { Corpus } from '../../src/corpus/schema.ts';

/** MiniSearch as it comes, over the same passages: what a look-up costs that understands and checks nothing. */
export function plainSearch({ passages, articles }: Corpus): MiniSearch {
  const mini = new MiniSearch({ fields: ['text', 'title'] });
  mini.addAll(
    [...passages.values()].map(({ id, article, text }) => ({
      id,
      text: [text.en, text.ko].filter(Boolean).join('\n'),
      title: articles.get(article)?.title ?? '',
    })),
  );
  return mini;
}
