import type { Assistant } from '../assistant/types.ts';
import type { RunningDiscord } from '../discord/start.ts';
import type { DiscordObserver } from '../discord/watch.ts';
import { createHealth, type DiscordState, type Health } from '../health/health.ts';
import { measuredAssistant } from '../health/measured-assistant.ts';
import { type Gauges, Metrics } from '../health/metrics.ts';
import { watchedStore } from '../health/watched-store.ts';
import type { KeptStore } from '../store/index.ts';

export interface ObservationParts {
  readonly store: KeptStore;
  readonly assistant: Assistant;
  /** Whether there is a token. */
  readonly withDiscord: boolean;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** The connection is closed for good. */
  readonly onClosedForGood: DiscordObserver['closedForGood'];
}

/** What is seen of the running program from outside. */
export class Observation {
  /** The store, whose failures are counted. */
  readonly store: KeptStore;
  readonly health: Health;
  readonly observer: DiscordObserver;
  readonly metrics: Metrics;
  /** null until the bot has joined. */
  discord: RunningDiscord | null = null;

  constructor(private readonly parts: ObservationParts) {
    const metrics = new Metrics(parts.withDiscord ? this.#discordGauges() : {});
    this.metrics = metrics;
    this.store = watchedStore(parts.store, (operation) =>
      metrics.count('sma_store_errors_total', { operation }),
    );
    this.health = createHealth({ store: this.store, discord: () => this.#state(), metrics });
    this.observer = {
      acknowledged: (seconds) => metrics.observe('sma_acknowledge_seconds', {}, seconds),
      late: () => metrics.count('sma_acknowledgements_late_total', {}),
      gateway: (event) => metrics.count('sma_gateway_events_total', { event }),
      response: (status) => metrics.count('sma_rest_responses_total', { status: String(status) }),
      closedForGood: parts.onClosedForGood,
    };
  }

  /** The assistant for a front end, with its answers counted. */
  assistantFor(front: 'discord' | 'page'): Assistant {
    return measuredAssistant(this.parts.assistant, { front, metrics: this.metrics, clock: this.parts.clock });
  }

  #discordGauges(): Gauges {
    return {
      sma_gateway_connected: {
        help: '1 while every shard of this process is connected to Discord',
        read: () => Number(this.discord?.connected() ?? false),
      },
      sma_guilds: {
        help: 'Servers that the bot is in, as far as this process knows',
        read: () => this.discord?.guilds() ?? 0,
      },
    };
  }

  #state(): DiscordState {
    if (!this.parts.withDiscord) return 'none';
    if (!this.discord) return 'connecting';
    return this.discord.connected() ? 'connected' : 'disconnected';
  }
}
