import type { Language, Localised } from '../../text/localised.ts';
import { askAnew } from '../wording.ts';
import { customId, fitsIntoId } from './custom-id.ts';
import { cutAtWord } from './cut.ts';
import { escapeText } from './escape.ts';
import { buildMessage, type DiscordMessage, LIMITS } from './message.ts';

/** One plain sentence of the bot: a bad option, a missing permission, a fault. */
export function renderSentence(text: Localised, lang: Language): DiscordMessage {
  return buildMessage({ blocks: [cutAtWord(escapeText(text[lang]), LIMITS.text)], rows: [] });
}

/** A sentence with the offer to ask the question of a receipt anew. */
export function renderOffer(text: Localised, lang: Language, receipt: string): DiscordMessage {
  const button = { id: customId({ do: 'again', lang, receipt }), label: askAnew[lang] };
  return buildMessage({ blocks: [escapeText(text[lang])], rows: fitsIntoId(receipt) ? [[button]] : [] });
}
