import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { PersonSetting, Store } from '../../store/types.ts';
import { LANGUAGES, type Language } from '../../text/localised.ts';
import { Remembered } from '../remembered.ts';
import type { Settings } from '../settings/schema.ts';

/** What a person chose for answers to them: a language, or that of each question whatever a server chose. */
export type AnswersIn = Language | 'auto';

const answersIn = z.enum(['auto', ...LANGUAGES]) satisfies z.ZodType<AnswersIn>;

/** What people chose for themselves, read from the store and remembered for a while. */
export class PersonalSettings {
  readonly #remembered: Remembered<PersonSetting>;

  constructor(
    private readonly store: Store,
    log: Log,
    now: () => Date,
  ) {
    const load = (userId: string) => store.personSettings.of(userId);
    this.#remembered = new Remembered('the settings of a person', load, log, now);
  }

  /** null: the person chose nothing, or it is not known. Never throws. */
  async answersIn(userId: string): Promise<AnswersIn | null> {
    const chosen = (await this.#remembered.read(userId)).find(({ name }) => name === 'language');
    return answersIn.safeParse(chosen?.value).data ?? null;
  }

  /** @param value null: as if never chosen */
  async chooseAnswersIn(userId: string, value: AnswersIn | null): Promise<void> {
    await this.store.personSettings.choose(userId, { name: 'language', value });
    this.#remembered.forget(userId);
  }

  /** It was deleted in the store. */
  forgotten(userId: string): void {
    this.#remembered.forget(userId);
  }
}

/** The language that was chosen: by the person, else for the place; undefined: that of the question. */
export function chosenLanguage(person: AnswersIn | null, { language }: Settings): Language | undefined {
  return LANGUAGES.find((each) => each === (person ?? language));
}
