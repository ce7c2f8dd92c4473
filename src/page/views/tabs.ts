import type { Language, Localised } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';

interface Tabs {
  /** What they are the parts of. */
  readonly label: Localised;
  /** Their names, by the last step of the address. */
  readonly names: Readonly<Record<string, Localised>>;
  readonly current: string;
  readonly addressOf: (step: string) => string;
  readonly lang: Language;
}

/** Links between the parts of a page, the present one marked. */
export const tabs = ({ label, names, current, addressOf, lang }: Tabs): Html =>
  html`<nav class="tabs" aria-label="${label[lang]}"><ul>${Object.entries(names).map(
    ([step, name]) =>
      html`<li><a href="${addressOf(step)}"${step === current && html` aria-current="page"`}>${name[lang]}</a></li>`,
  )}</ul></nav>`;
