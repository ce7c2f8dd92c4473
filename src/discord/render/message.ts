import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from 'discord.js';

/** The one file that knows the shape of a message of Discord (Components V2) and its limits. */

/** Limits as Discord documents them; text in UTF-16 units, which never counts less than Discord does. */
export const LIMITS = {
  components: 40,
  text: 4000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  altText: 1024,
} as const;

/** A message as Discord takes it, without flags and mentions: those are the same for every message. */
export interface DiscordMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What the components refer to as `attachment://name`. */
  readonly files?: readonly MessageFile[];
}

export interface MessageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture with a text for those who do not see it. */
export interface Picture extends MessageFile {
  /** 1–1,024 UTF-16 units. */
  readonly alt: string;
}

export interface Button {
  readonly id: string;
  readonly label: string;
}

export interface Select {
  readonly id: string;
  readonly placeholder: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
    /** Whether it is chosen already. */
    readonly chosen?: boolean;
  }[];
}

/** A select of channels of the server. */
export interface ChannelList {
  readonly id: string;
  readonly placeholder: string;
  readonly channelTypes: readonly ChannelType[];
  /** Ids of those that are chosen already. */
  readonly chosen: readonly string[];
  /** 1–25; none may always be chosen. */
  readonly most: number;
}

type Row = readonly Button[] | Select | ChannelList;

/** What a message says, from top to bottom. */
export interface Draft {
  /** Blocks of text, a thin line between them; empty ones are left out. */
  readonly blocks: readonly string[];
  readonly rows: readonly Row[];
  /** Stands after the first block. */
  readonly picture?: Picture | undefined;
  /** A file to download; stands after the blocks. */
  readonly file?: MessageFile | undefined;
}

/** A draft is larger than a message may be; a fault of ours. Not for long answers: those are cut before. */
export class MessageLimitError extends RangeError {
  override readonly name = 'MessageLimitError';
}

/** @throws MessageLimitError when the draft does not keep the limits */
export function buildMessage({ blocks, rows, picture, file }: Draft): DiscordMessage {
  const texts = blocks.filter((block) => block.trim() !== '');
  const components = texts.flatMap((content, index): APIMessageTopLevelComponent[] => {
    const text = { type: ComponentType.TextDisplay, content } as const;
    return index === 0 ? [text, ...(picture ? [gallery(picture)] : [])] : [separator, text];
  });
  if (file) components.push({ type: ComponentType.File, file: { url: `attachment://${file.name}` } });
  for (const row of rows) if (!Array.isArray(row) || row.length > 0) components.push(actionRow(row));
  checkLimits(texts, components);
  const files = [picture, file].filter((each) => each !== undefined);
  if (picture && !fits(picture.alt, LIMITS.altText)) throw new MessageLimitError('An alt text is too long');
  return { components, ...(files.length > 0 && { files }) };
}

const gallery = ({ name, alt }: Picture): APIMessageTopLevelComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: alt }],
});

const separator: APIMessageTopLevelComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

function actionRow(row: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  const components = isButtons(row) ? row.map(button) : ['options' in row ? select(row) : channelList(row)];
  return { type: ComponentType.ActionRow, components };
}

const isButtons = (row: Row): row is readonly Button[] => Array.isArray(row);

const button = ({ id, label }: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  custom_id: id,
  label,
});

const select = ({ id, placeholder, options }: Select): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  placeholder,
  options: options.map(({ chosen, ...option }) => ({ ...option, ...(chosen && { default: true }) })),
});

const channelList = ({
  id,
  placeholder,
  channelTypes,
  chosen,
  most,
}: ChannelList): APIChannelSelectComponent => ({
  type: ComponentType.ChannelSelect,
  custom_id: id,
  placeholder,
  channel_types: [...channelTypes],
  min_values: 0,
  max_values: most,
  default_values: chosen
    .slice(0, most)
    .map((each) => ({ id: each, type: SelectMenuDefaultValueType.Channel as const })),
});

function checkLimits(texts: readonly string[], components: readonly APIMessageTopLevelComponent[]): void {
  const inner = components.flatMap((c) => (c.type === ComponentType.ActionRow ? c.components : []));
  const ids = inner.flatMap((c) => ('custom_id' in c ? [c.custom_id] : []));
  const wrong = [
    components.length === 0 && 'it is empty',
    texts.reduce((sum, text) => sum + text.length, 0) > LIMITS.text && 'its text is too long',
    components.length + inner.length > LIMITS.components && 'it has too many components',
    ids.some((id) => id.length > LIMITS.customId) && 'a custom id is too long',
    new Set(ids).size < ids.length && 'a custom id stands twice',
    inner.some(
      (c) => c.type === ComponentType.Button && 'label' in c && !fits(c.label, LIMITS.buttonLabel),
    ) && 'a button has no label or too long a one',
    components.some((c) => c.type === ComponentType.ActionRow && c.components.length > LIMITS.buttonsInRow) &&
      'a row has too many buttons',
    inner.some((c) => c.type === ComponentType.StringSelect && !selectFits(c)) &&
      'a select keeps its limits not',
  ].filter((text) => text !== false);
  if (wrong.length) throw new MessageLimitError(`A message cannot be sent: ${wrong.join('; ')}`);
}

const fits = (text: string | undefined, most: number): boolean => !!text && text.length <= most;

function selectFits({ options, placeholder }: APIStringSelectComponent): boolean {
  const values = options.map(({ value }) => value);
  return (
    options.length >= 1 &&
    options.length <= LIMITS.selectOptions &&
    new Set(values).size === values.length &&
    fits(placeholder, LIMITS.placeholder) &&
    options.every((o) =>
      [o.value, o.label, o.description ?? '-'].every((text) => fits(text, LIMITS.optionText)),
    )
  );
}
