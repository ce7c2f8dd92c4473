import type { Assistant } from '../../assistant/types.ts';
import type { Command, CommandOption } from '../../discord/command.ts';
import type { Language, Localised } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

/** Values offered for an option; the client script brings better ones while typing. */
const OFFERED = 40;

export interface CommandFormOptions {
  readonly command: Command;
  readonly lang: Language;
  /** The language chosen in the address, kept for the answer; null: none was. */
  readonly chosen: Language | null;
  /** What was given, to be put back into the fields. */
  readonly given: Readonly<Record<string, string>>;
  readonly problem: Localised | null;
  readonly suggest: Assistant['suggest'];
  /** False where the name and description already stand above the form. */
  readonly titled: boolean;
}

/** One command as a form with a field for each option. */
export function commandForm({
  command,
  lang,
  chosen,
  given,
  problem,
  suggest,
  titled,
}: CommandFormOptions): Html {
  const id = `command-${command.name}`;
  return html`<section class="command">
${
  titled &&
  html`<h1 class="big"><code>/sma ${lang === 'ko' ? command.nameKo : command.name}</code></h1>
<p class="tagline">${command.description[lang]}</p>`
}
${problem && html`<p class="problem" role="alert">${problem[lang]}</p>`}
<form action="/sma/${command.name}" method="get">
<input type="hidden" name="run" value="1">
${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
${command.options.map((option) => field(option))}
<button type="submit">${words.run[lang]}</button>
</form>
</section>`;

  function field(option: CommandOption): Html {
    const fieldId = `${id}-${option.name}`;
    const name = lang === 'ko' ? option.nameKo : option.name;
    return html`<div class="field">
<label for="${fieldId}">${name}${option.required && html` <em>(${words.required[lang]})</em>`}</label>
${control(option, fieldId)}
<p class="hint" id="${fieldId}-hint">${option.description[lang]}</p>
</div>`;
  }

  function control(option: CommandOption, fieldId: string): Html {
    const value = given[option.name] ?? '';
    const common = html`id="${fieldId}" name="${option.name}" aria-describedby="${fieldId}-hint"${option.required && html` required`}`;
    if (option.choices) {
      return html`<select ${common}>${!option.required && html`<option value="">${words.anyChoice[lang]}</option>`}
${option.choices.map(
  (choice) =>
    html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.name[lang]}</option>`,
)}</select>`;
    }
    if (option.format === 'date') return html`<input type="date" ${common} value="${value}">`;
    const list = option.autocomplete && html` list="${fieldId}-list" data-suggest="${option.autocomplete}"`;
    const input =
      option.type === 'integer'
        ? html`<input type="number" inputmode="numeric" ${common} min="${option.min ?? 0}" max="${option.max ?? ''}" value="${value}"${list}>`
        : html`<input type="text" ${common} maxlength="${option.maxLength ?? 4000}" value="${value}"${list}>`;
    if (!option.autocomplete) return input;
    const offered = suggest(option.autocomplete, value, lang, OFFERED);
    return html`${input}<datalist id="${fieldId}-list">${offered.map(
      (choice) => html`<option value="${choice.value}">${choice.name}</option>`,
    )}</datalist>`;
  }
}

/** Every command, each in a part that opens to its form. */
export function commandList(
  commands: readonly Command[],
  options: Pick<CommandFormOptions, 'lang' | 'chosen' | 'suggest'>,
): Html {
  const { lang } = options;
  return html`<h1 class="big">${words.commands[lang]}</h1>
<p class="tagline">${words.commandsIntro[lang]}</p>
<div class="command-list">${commands.map(
    (command) => html`<details>
<summary><code>/sma ${lang === 'ko' ? command.nameKo : command.name}</code> <span>${command.description[lang]}</span></summary>
${commandForm({ command, given: {}, problem: null, titled: false, ...options })}
</details>`,
  )}</div>`;
}
