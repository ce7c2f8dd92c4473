/** Anything shaped like a bot token, wherever it stands; also one whose tail was cut off. */
const TOKEN = /[\w-]{18,40}\.[\w-]{4,10}\.[\w-]{10,}/g;

/** Addresses of Discord that carry the token of an interaction or webhook, good for 15 minutes or for ever. */
const ADDRESS = /\/(interactions|webhooks)\/(\d+)\/[^/\s"'?\\]+/g;

/** The password in the address of a database. */
const LOGIN = /\b(postgres(?:ql)?:\/\/)(?!user:password@)[^@/\s"']*@/g;

/** Mentions and addresses of people. */
const PERSON = /<@!?\d+>|\/users\/\d+/g;

/** A text with whatever looks like a secret or a person's id replaced. */
export function hideSecrets(text: string): string {
  return text
    .replace(TOKEN, '[token]')
    .replace(ADDRESS, '/$1/$2/[token]')
    .replace(PERSON, '[person]')
    .replace(LOGIN, '$1[login]@');
}
