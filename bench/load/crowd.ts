import { setTimeout as delay } from 'node:timers/promises';
import type { StandIn } from '../../test/discord/stand-in/index.ts';
import type { OpenInteraction } from '../../test/discord/stand-in/interactions.ts';
import { buttonsOf, textOf } from '../../test/discord/stand-in/look.ts';
import type { Channel, StoredMessage, User } from '../../test/discord/stand-in/world.ts';
import { quantile } from '../tools/measure.ts';
import type { Random } from '../tools/random.ts';

/** What became of what people did within a time. */
export interface Asked {
  readonly sent: number;
  /** Seen by the person within ten seconds. */
  readonly answered: number;
  /** Not acknowledged within Discord's three seconds. */
  readonly late: number;
  /** Acknowledged, but with nothing to see ten seconds after. */
  readonly unanswered: number;
  /** Whose text lacks the figure that was asked for. */
  readonly wrong: number;
  /** Milliseconds to the first acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

interface Waiting {
  readonly interaction: OpenInteraction;
  /** What the answer has to say; null: anything. */
  readonly figure: string | null;
}

const AMOUNTS: readonly (readonly [year: number, figure: string])[] = [
  [2014, '920'],
  [2018, '960.2'],
  [2019, '1,038.9'],
];
const TICK_MS = 10;
const SWEEP_MS = 250;
const LATE_MS = 3_000;
const GIVEN_UP_MS = 10_000;
/** Answers whose buttons are pressed, the newest. */
const SHOWN = 500;
/** As many people ask, so that nobody comes near the limits. */
const PEOPLE = 1_000_000;

/**
 * People in many servers who ask, type and press at a rate, whether or not they were answered: of a hundred 55 ask in
 * words, 15 ask for a year, 15 type into an option, 15 press a button of an answer.
 */
export class Crowd {
  #waiting: Waiting[] = [];
  #shown: StoredMessage[] = [];

  constructor(
    private readonly standIn: StandIn,
    private readonly channels: readonly Channel[],
    private readonly questions: readonly string[],
    private readonly random: Random,
  ) {}

  /** @param rate interactions a second */
  async ask(rate: number, seconds: number): Promise<Asked> {
    const tally = { sent: 0, answered: 0, late: 0, unanswered: 0, wrong: 0 };
    const acknowledged: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1000;
    let swept = began;
    while (performance.now() < end) {
      const due = Math.floor(((performance.now() - began) / 1000) * rate);
      for (; tally.sent < due; tally.sent += 1) this.#waiting.push(this.#act());
      if (performance.now() - swept > SWEEP_MS) {
        swept = performance.now();
        this.#sweep(tally, acknowledged);
      }
      await delay(TICK_MS);
    }
    while (this.#waiting.length > 0) {
      this.#sweep(tally, acknowledged);
      await delay(SWEEP_MS);
    }
    const [p50, p99, slowest] = [0.5, 0.99, 1].map((p) => quantile(acknowledged, p)) as [
      number,
      number,
      number,
    ];
    return { ...tally, p50, p99, slowest };
  }

  #act(): Waiting {
    const { people, world } = this.standIn;
    const { random } = this;
    const channel = random.pick(this.channels);
    const number = String(random.between(1, PEOPLE));
    const user: User = { id: `2${number.padStart(17, '0')}`, username: number, bot: false, blocksDms: false };
    const doing = { channel, user, locale: random.next() < 0.5 ? 'ko' : 'en-US' };
    const chance = random.next();
    if (chance < 0.15) {
      const [year, figure] = random.pick(AMOUNTS);
      return { interaction: people.beginSlash('cost', { year, language: 'en' }, doing), figure };
    }
    const text = random.pick(this.questions);
    if (chance < 0.3)
      return { interaction: people.beginTyping('ask', 'question', text.slice(0, 8), doing), figure: null };
    if (chance < 0.45) {
      const message = this.#shown.length > 0 ? random.pick(this.#shown) : null;
      const buttons = message && world.messages.has(message.id) ? buttonsOf(message) : [];
      const button = buttons.filter(({ label }) => !/^(Delete|삭제)$/.test(label));
      if (message && button.length > 0) {
        const where = { ...doing, channel: world.channel(message.channelId) };
        return { interaction: people.beginPress(message, random.pick(button).id, where), figure: null };
      }
    }
    return { interaction: people.beginSlash('ask', { question: text }, doing), figure: null };
  }

  /** Looks what became of what people wait for. */
  #sweep(
    tally: { answered: number; late: number; unanswered: number; wrong: number },
    acknowledged: number[],
  ): void {
    const now = this.standIn.clock.now();
    this.#waiting = this.#waiting.filter(({ interaction, figure }) => {
      const { createdAt, acknowledgedAfter, answered, original, choices } = interaction;
      const age = now - createdAt;
      const seen = answered || choices !== null;
      if (acknowledgedAfter === null ? age <= LATE_MS : !seen && age <= GIVEN_UP_MS) return true;
      if (acknowledgedAfter === null) tally.late += 1;
      else {
        acknowledged.push(acknowledgedAfter);
        if (!seen) tally.unanswered += 1;
        else tally.answered += 1;
      }
      if (original && seen) {
        if (figure && !textOf(original).includes(figure)) tally.wrong += 1;
        this.#shown.push(original);
        if (this.#shown.length > SHOWN) this.#shown.shift();
      }
      return false;
    });
  }
}
