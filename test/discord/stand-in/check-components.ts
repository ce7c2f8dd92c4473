import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { FieldError } from './api-error.ts';
import { asList, asNumber, asRecord, asText, isRecord, type Json } from './json.ts';

/** Discord's rules for components, legacy and V2. */

const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const TOP_V2: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Separator,
  ComponentType.Container,
  ComponentType.MediaGallery,
  ComponentType.File,
];

/** Gathers what is wrong with components. */
export class Report {
  readonly errors: FieldError[] = [];
  readonly customIds = new Set<string>();
  components = 0;
  text = 0;
  /** Names of the files that the message brings along. */
  files: readonly string[] = [];

  add(path: string, code: string, message: string): void {
    this.errors.push({ path, code, message });
  }

  /** A required or optional text within its length, counted in code points as Discord does. */
  length(path: string, value: unknown, min: number, max: number, required = true): void {
    if (value === undefined || value === null) {
      if (required) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return;
    }
    if (typeof value !== 'string') {
      this.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
      return;
    }
    const size = [...value].length;
    if (size < min || size > max) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  customId(path: string, value: unknown): void {
    this.length(path, value, 1, 100);
    const id = asText(value);
    if (this.customIds.has(id)) {
      this.add(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    }
    this.customIds.add(id);
  }
}

/**
 * @param v2 whether the message carries the flag for Components V2
 * @param files names of the files that come with it
 * @returns what Discord would refuse; paths begin with `components`
 */
export function checkComponents(
  components: unknown,
  v2: boolean,
  files: readonly string[] = [],
): FieldError[] {
  const report = new Report();
  report.files = files;
  const top = asList(components);
  if (!v2 && top.length > 5)
    report.add('components', 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer in length.');
  top.forEach((component, index) => {
    const path = `components.${index}`;
    const { type } = asRecord(component);
    const allowed = v2 ? TOP_V2 : [ComponentType.ActionRow];
    if (!isRecord(component) || !allowed.includes(asNumber(type))) {
      report.add(
        `${path}.type`,
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${allowed.join(', ')}).`,
      );
      return;
    }
    checkComponent(report, path, component);
  });
  if (v2 && report.components > 40) {
    report.add('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The max total components is 40');
  }
  if (report.text > 4000) {
    report.add(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'The total displayable text size exceeds 4000',
    );
  }
  return report.errors;
}

function checkComponent(report: Report, path: string, component: Json): void {
  report.components += 1;
  switch (component.type) {
    case ComponentType.ActionRow:
      checkActionRow(report, path, component);
      return;
    case ComponentType.TextDisplay:
      report.length(`${path}.content`, asText(component.content).trim(), 1, 4000);
      report.text += [...asText(component.content)].length;
      return;
    case ComponentType.Separator:
      if (component.spacing !== undefined && component.spacing !== 1 && component.spacing !== 2) {
        report.add(`${path}.spacing`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.');
      }
      return;
    case ComponentType.MediaGallery:
      checkGallery(report, path, component);
      return;
    case ComponentType.File:
      checkMedia(report, `${path}.file`, component.file, true);
      return;
    case ComponentType.Container:
      asList(component.components).forEach((inner, index) => {
        checkComponent(report, `${path}.components.${index}`, asRecord(inner));
      });
      return;
    default:
      report.add(`${path}.type`, 'UNION_TYPE_CHOICES', 'Unknown component type.');
  }
}

function checkActionRow(report: Report, path: string, row: Json): void {
  const inner = asList(row.components).map(asRecord);
  const selects = inner.filter(({ type }) => SELECTS.includes(asNumber(type)));
  if (inner.length < 1 || inner.length > 5) {
    report.add(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  if (selects.length > 0 && inner.length > 1) {
    report.add(
      `${path}.components`,
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
  inner.forEach((component, index) => {
    const at = `${path}.components.${index}`;
    report.components += 1;
    if (component.type === ComponentType.Button) checkButton(report, at, component);
    else if (component.type === ComponentType.StringSelect) checkSelect(report, at, component);
    else if (component.type === ComponentType.ChannelSelect) checkChannelSelect(report, at, component);
    else
      report.add(
        `${at}.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
      );
  });
}

function checkButton(report: Report, path: string, button: Json): void {
  report.length(`${path}.label`, button.label, 0, 80, false);
  if (!asText(button.label) && !button.emoji) {
    report.add(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji');
  }
  if (button.style === ButtonStyle.Link) {
    report.length(`${path}.url`, button.url, 1, 512);
    if (button.custom_id !== undefined) {
      report.add(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
    return;
  }
  if (typeof button.style !== 'number' || button.style < 1 || button.style > 4) {
    report.add(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  }
  report.customId(`${path}.custom_id`, button.custom_id);
}

/** What every kind of select has: an id, a placeholder, how many may be chosen. */
function checkAnySelect(report: Report, path: string, select: Json): void {
  report.customId(`${path}.custom_id`, select.custom_id);
  report.length(`${path}.placeholder`, select.placeholder, 0, 150, false);
  for (const [field, least] of [
    ['min_values', 0],
    ['max_values', 1],
  ] as const) {
    const value = select[field];
    if (value !== undefined && (typeof value !== 'number' || value < least || value > 25))
      report.add(`${path}.${field}`, 'NUMBER_TYPE_MAX', 'Must be between 0 and 25.');
  }
}

function checkChannelSelect(report: Report, path: string, select: Json): void {
  checkAnySelect(report, path, select);
  const chosen = asList(select.default_values).map(asRecord);
  const most = typeof select.max_values === 'number' ? select.max_values : 1;
  if (
    chosen.length > most ||
    chosen.some(({ id, type }) => type !== 'channel' || !/^\d{17,20}$/.test(asText(id)))
  )
    report.add(`${path}.default_values`, 'BASE_TYPE_BAD_LENGTH', 'Wrong default values.');
}

function checkGallery(report: Report, path: string, gallery: Json): void {
  const items = asList(gallery.items).map(asRecord);
  if (items.length < 1 || items.length > 10)
    report.add(`${path}.items`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 10 in length.');
  items.forEach(({ media, description }, index) => {
    report.length(`${path}.items.${index}.description`, description, 1, 1024, false);
    checkMedia(report, `${path}.items.${index}.media`, media, false);
  });
}

/** A picture or file by its address; `attachment://` must name a file that comes along. */
function checkMedia(report: Report, path: string, media: unknown, attachmentOnly: boolean): void {
  const url = asText(asRecord(media).url);
  const attached = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  const known = attached ? report.files.includes(attached) : !attachmentOnly && /^https?:\/\//.test(url);
  if (!known) report.add(`${path}.url`, 'URL_TYPE_INVALID_URL', 'Not a known attachment or address.');
}

function checkSelect(report: Report, path: string, select: Json): void {
  checkAnySelect(report, path, select);
  const options = asList(select.options).map(asRecord);
  if (options.length < 1 || options.length > 25) {
    report.add(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.');
  }
  options.forEach((option, index) => {
    const at = `${path}.options.${index}`;
    report.length(`${at}.label`, option.label, 1, 100);
    report.length(`${at}.value`, option.value, 1, 100);
    report.length(`${at}.description`, option.description, 0, 100, false);
    if (options.slice(0, index).some((other) => other.value === option.value)) {
      report.add(
        `${at}.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
  });
}
