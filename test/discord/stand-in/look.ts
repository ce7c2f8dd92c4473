import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { textsOf } from './check-message.ts';
import { asList, asRecord, asText, type Json } from './json.ts';
import type { StoredMessage } from './world.ts';

/** What a person sees of a message. */

/** Every component, also those inside of others. */
export function componentsOf(message: Pick<StoredMessage, 'components'>): Json[] {
  const flat = (component: Json): Json[] => [
    component,
    ...asList(component.components).map(asRecord).flatMap(flat),
  ];
  return message.components.map(asRecord).flatMap(flat);
}

export function textOf(message: Pick<StoredMessage, 'content' | 'components'>): string {
  return textsOf({ content: message.content, components: message.components }).join('\n');
}

export function buttonsOf(message: Pick<StoredMessage, 'components'>): { label: string; id: string }[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label, custom_id: id }) => ({ label: asText(label), id: asText(id) }));
}

export const isEphemeral = ({ flags }: StoredMessage): boolean => (flags & MessageFlags.Ephemeral) !== 0;
