import type { Gauge, Registry } from 'prom-client';
import { COUNTERS, type CounterName, HISTOGRAMS, type HistogramName, type LabelsOf } from './definitions.ts';

/** What is true now, asked when somebody looks. */
export type Gauges = Readonly<Record<string, { readonly help: string; read(): number }>>;

type Labels = Readonly<Record<string, string>>;

interface Prometheus {
  readonly registry: Registry;
  count(name: CounterName, labels: Labels): void;
  observe(name: HistogramName, labels: Labels, value: number): void;
}

/** Measurements kept until prom-client is there; at this number it is loaded though nobody has looked yet. */
const EARLY = 5_000;

/**
 * Counts and times for Prometheus. prom-client costs 0.1 s and 11 MB, so it is loaded when somebody first looks;
 * what was measured before is kept until then, and nothing is lost.
 */
export class Metrics {
  #early: ((prometheus: Prometheus) => void)[] = [];
  #prometheus: Prometheus | null = null;
  #loading: Promise<Prometheus> | null = null;

  constructor(private readonly gauges: Gauges) {}

  count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>): void {
    this.#do((prometheus) => prometheus.count(name, labels));
  }

  /** @param seconds or whatever the name says */
  observe<Name extends HistogramName>(name: Name, labels: LabelsOf<Name>, seconds: number): void {
    this.#do((prometheus) => prometheus.observe(name, labels, seconds));
  }

  /** Everything, as Prometheus reads it. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    const { registry } = await this.#load();
    return { type: registry.contentType, body: await registry.metrics() };
  }

  #do(act: (prometheus: Prometheus) => void): void {
    if (this.#prometheus) act(this.#prometheus);
    else if (this.#early.push(act) === EARLY) void this.#load();
  }

  #load(): Promise<Prometheus> {
    this.#loading ??= openPrometheus(this.gauges).then((prometheus) => {
      this.#prometheus = prometheus;
      for (const act of this.#early.splice(0)) act(prometheus);
      return prometheus;
    });
    return this.#loading;
  }
}

async function openPrometheus(gauges: Gauges): Promise<Prometheus> {
  const { default: client } = await import('prom-client');
  const registry = new client.Registry();
  client.collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counters = byName(COUNTERS, (name, { help, labels }) => {
    return new client.Counter({ name, help, labelNames: labels, registers });
  });
  const histograms = byName(HISTOGRAMS, (name, { help, labels, buckets }) => {
    return new client.Histogram({ name, help, labelNames: labels, buckets: [...buckets], registers });
  });
  for (const [name, { help, read }] of Object.entries(gauges)) {
    const collect = function (this: Gauge): void {
      this.set(read());
    };
    new client.Gauge({ name, help, registers, collect });
  }
  return {
    registry,
    count: (name, labels) => counters[name].inc(labels),
    observe: (name, labels, value) => histograms[name].observe(labels, value),
  };
}

function byName<Name extends string, Given, Made>(
  given: Readonly<Record<Name, Given>>,
  make: (name: Name, definition: Given) => Made,
): Record<Name, Made> {
  const names = Object.keys(given) as Name[];
  return Object.fromEntries(names.map((name) => [name, make(name, given[name])])) as Record<Name, Made>;
}
