import { ComponentType } from 'discord-api-types/v10';
import type { FieldError } from './api-error.ts';
import { Report } from './check-components.ts';
import { asList, asNumber, asRecord, type Json } from './json.ts';

const IN_LABEL: readonly number[] = [
  ComponentType.TextInput,
  ComponentType.StringSelect,
  ComponentType.ChannelSelect,
  ComponentType.Checkbox,
];

/** What Discord would refuse of a form; paths begin with `data`. */
export function checkModal(modal: Json): FieldError[] {
  const report = new Report();
  report.length('data.title', modal.title, 1, 45);
  report.length('data.custom_id', modal.custom_id, 1, 100);
  const components = asList(modal.components).map(asRecord);
  if (components.length < 1 || components.length > 40)
    report.add('data.components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 40 in length.');
  for (const [index, component] of components.entries()) {
    const path = `data.components.${index}`;
    if (component.type === ComponentType.TextDisplay)
      report.length(`${path}.content`, component.content, 1, 4000);
    else if (component.type === ComponentType.Label) checkLabel(report, path, component);
    else report.add(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (10, 18).');
  }
  return report.errors;
}

function checkLabel(report: Report, path: string, label: Json): void {
  report.length(`${path}.label`, label.label, 1, 45);
  report.length(`${path}.description`, label.description, 1, 100, false);
  const inner = asRecord(label.component);
  const at = `${path}.component`;
  if (!IN_LABEL.includes(asNumber(inner.type)))
    report.add(`${at}.type`, 'UNION_TYPE_CHOICES', 'Unknown component type.');
  report.customId(`${at}.custom_id`, inner.custom_id);
  if (inner.type !== ComponentType.TextInput) return;
  report.length(`${at}.placeholder`, inner.placeholder, 0, 100, false);
  if (inner.style !== 1 && inner.style !== 2)
    report.add(`${at}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.');
  if (asNumber(inner.max_length) > 4000)
    report.add(`${at}.max_length`, 'NUMBER_TYPE_MAX', 'Must be 4000 or less.');
}
