import type { Row } from '../../../corpus/schema.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { formatDate } from '../../../quantities/index.ts';
import { type Html, html } from '../../html.ts';
import { citing, exploreAddress } from '../../views/explore/frame.ts';
import { tellInOneLine } from '../../views/explore/telling.ts';
import type { Visit } from '../visit.ts';

/** A row in one line, with its id and sources. */
export function rowLine(row: Row, facts: Facts, visit: Visit): Html {
  return html`${tellInOneLine(row, facts, visit.lang)} <code class="desk-id">${row.id}</code> ${citing(row, { facts, ...visit })}`;
}

/** A passage with a link to its source. */
export function passageNear(id: string, facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  const passage = facts.knowledge.passage(id);
  const article = passage && facts.knowledge.article(passage.article);
  if (!passage || !article) return html``;
  return html`<blockquote>${passage.text[lang] ?? passage.text.en ?? passage.text.ko}
<footer class="meta"><a href="${exploreAddress(`sources/${article.id}#${id.split('#')[1]}`, visit)}">${lang === 'ko' ? article.publisherKo : article.publisher} ${formatDate(article.date)[lang]}</a> <code class="desk-id">${id}</code></footer></blockquote>`;
}
