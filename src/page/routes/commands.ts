import { Hono } from 'hono';
import { isBadOption } from '../../discord/command.ts';
import { runCommand } from '../../discord/run-command.ts';
import type { Language, Localised } from '../../text/localised.ts';
import { type Frame, languageOf } from '../frame.ts';
import { readRequest } from '../request.ts';
import { beginSession, sessionThread } from '../session.ts';
import type { SlashCommand } from '../slash.ts';
import { commandForm, commandList } from '../views/commands.ts';
import { words } from '../words.ts';
import { sendAnswer } from './send-answer.ts';

/** The address that runs a command. */
export function commandAddress({ command, options }: SlashCommand, lang: Language | null): string {
  const search = new URLSearchParams({ run: '1', ...(lang && { lang }), ...options });
  return `/sma/${command.name}?${search}`;
}

/** `/sma`: the commands as forms; `/sma/<name>?run=1&…` runs one. */
export function commandRoutes(frame: Frame): Hono {
  const { assistant, commands, conversations, newId, today } = frame;
  const suggest = assistant.suggest.bind(assistant);
  return new Hono()
    .get('/', (context) => {
      const { lang: chosen } = readRequest(context.req.query());
      const lang = languageOf(context, { lang: chosen });
      const main = commandList(commands, { lang, chosen, suggest });
      return frame.send(context, { lang, title: words.commands[lang], main });
    })
    .get('/:name', async (context) => {
      const command = commands.find(({ name }) => name === context.req.param('name'));
      if (!command) return context.notFound();
      const given = context.req.query();
      const request = readRequest({ lang: given.lang ?? '' });
      const lang = languageOf(context, request);
      const sendForm = (problem: Localised | null) =>
        frame.send(context, {
          lang,
          title: `/sma ${lang === 'ko' ? command.nameKo : command.name}`,
          main: commandForm({ command, lang, chosen: request.lang, given, problem, suggest, titled: true }),
          status: problem ? 400 : 200,
        });

      if (given.run !== '1') return sendForm(null);
      const reply = runCommand(command, given, {
        assistant,
        today: today(),
        locale: lang,
        language: request.lang ?? undefined,
        context: await conversations.contextOf(sessionThread(context), null),
      });
      if (isBadOption(reply)) return sendForm(reply.problem);
      // what a person has written is that of the option without which the command does nothing
      const worded = command.options.find(({ required, type }) => required && type === 'string');
      const asked = worded ? (given[worded.name]?.trim() ?? null) : null;
      return sendAnswer(frame, context, { request, reply, thread: beginSession(context, newId), asked });
    });
}
