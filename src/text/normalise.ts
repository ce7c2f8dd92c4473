/** Longest question that is read, in characters; what is behind it is cut off. */
export const MAX_QUESTION = 4000;

/** Zero-width, direction, variation and tag characters, soft hyphen, byte-order mark, lone surrogates. */
const INVISIBLE =
  /\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;
/** Discord's marks for users, roles, channels, emoji, times and commands. */
const DISCORD_MARK =
  /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[\w -]{1,100}:)\d{1,20}(?::[a-zA-Z])?>|@(?:everyone|here)\b/gu;
const URL_MARK = /https?:\/\/\S{1,400}/gu;
const MARKDOWN = /[*_`|\\#>]+|~~+/gu;
/** Arrows between years: 2006->2007, 2006→2007. */
const ARROW = /[-=]{1,3}>|[⇒➡]/gu;

/**
 * Makes what a person wrote comparable: NFKC, lower case, invisible and control characters, mentions, links and
 * Markdown out, white space single. Every step is one pass.
 */
export function normalise(raw: string): string {
  return (
    raw
      .slice(0, MAX_QUESTION)
      .normalize('NFKC')
      // some characters become eighteen
      .slice(0, MAX_QUESTION)
      .replace(INVISIBLE, '')
      .replace(CONTROL, ' ')
      .replace(DISCORD_MARK, ' ')
      .replace(URL_MARK, ' ')
      .replace(ARROW, '→')
      .replace(MARKDOWN, ' ')
      .replace(/\.{2,}/gu, ' ')
      .replace(/[‘’ʼ`´]/gu, "'")
      .replace(/[“”„«»]/gu, '"')
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Share of Hangul among the letters of a text, 0–1; null when it has no letter. */
export function hangulShare(text: string): number | null {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  return hangul + latin === 0 ? null : hangul / (hangul + latin);
}
