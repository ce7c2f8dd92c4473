import { z } from 'zod';
import type { Head } from './types.ts';

/** Longest script of JSON-LD that is looked at, in characters. */
const LONGEST = 200_000;

const text = z.string().optional().catch(undefined);
const named = z
  .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
  .optional()
  .catch(undefined);

const article = z.object({
  headline: z.string(),
  datePublished: text,
  url: text,
  publisher: named,
  author: z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), named)
    .optional()
    .catch(undefined),
});

/** What the first article that a page describes in JSON-LD (schema.org) says of itself. */
export function linkedData(scripts: readonly string[]): Head {
  for (const script of scripts) {
    for (const thing of thingsIn(script)) {
      const { success, data } = article.safeParse(thing);
      if (!success) continue;
      const { headline: title, datePublished: date, url, publisher, author } = data;
      return { title, date, url, publisher, author };
    }
  }
  return {};
}

function thingsIn(script: string): unknown[] {
  if (script.length > LONGEST) return [];
  try {
    const data: unknown = JSON.parse(script);
    const list = Array.isArray(data) ? data : [data];
    return list.flatMap((thing) => (isGraph(thing) ? thing['@graph'] : [thing]));
  } catch {
    return [];
  }
}

const isGraph = (thing: unknown): thing is { '@graph': unknown[] } =>
  typeof thing === 'object' && thing !== null && '@graph' in thing && Array.isArray(thing['@graph']);
