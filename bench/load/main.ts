import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { printTable } from '../tools/table.ts';
import { isBuilt, type Sample } from './programs.ts';
import { type LoadedStep, runLoad } from './run-load.ts';
import { slope } from './slope.ts';

/**
 * `npm run bench:load [-- --rate 200 --seconds 300 …]`: many servers over shards in processes, a crowd that asks at a
 * rate, and what that took. Several rates, `--rate 200,400,800`, are tried one after the other.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '300' },
    guilds: { type: 'string', default: '10000' },
    shards: { type: 'string', default: '4' },
    processes: { type: 'string', default: '2' },
    channels: { type: 'string', default: '20' },
    roles: { type: 'string', default: '15' },
    database: { type: 'string' },
  },
});

const TARGET_P99_MS = 300;
/** Memory is not looked at before this share of a step: caches fill first. */
const SETTLED = 0.25;

const built = isBuilt();
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
const [first] = cpus();
console.log(
  `Node.js ${process.version}, ${cpus().length} cores (${first?.model ?? 'unknown'}), load ${load()} when it began; ${built ? 'the built program' : 'src/ through the compiler: "npm run build" first for numbers that count'}, ${values.database ? 'PostgreSQL' : 'one SQLite file'}.`,
);
const seconds = Number(values.seconds);
const steps = values.rate.split(',').map((rate) => ({ rate: Number(rate), seconds }));

const {
  joined,
  steps: done,
  exitCodes,
  complaints,
} = await runLoad({
  guilds: Number(values.guilds),
  shards: Number(values.shards),
  processes: Number(values.processes),
  furniture: { channels: Number(values.channels), roles: Number(values.roles) },
  steps,
  built,
  databaseUrl: values.database,
  onStep: ({ rate, sent, answered, late, p99 }) =>
    console.log(
      `${rate}/s: ${answered} of ${sent} answered, ${late} late, p99 ${Math.round(p99)} ms; load ${load()}.`,
    ),
});

printTable(
  `Joined: ${values.guilds} servers with ${values.channels} channels and ${values.roles} roles each, before anybody asked`,
  ['process', 'servers', 'resident MB', 'heap MB'],
  joined.map(({ guilds, sample }, index) => [String(index), guilds, sample.resident, sample.heap]),
);
printTable(
  'Asked: interactions a second over all processes; milliseconds to the first acknowledgement, as Discord sees it',
  ['a second', 'sent', 'answered', 'late', 'unanswered', 'wrong', 'p50', 'p99', 'slowest', 'refused', 'load'],
  done.map((step) => [
    String(step.rate),
    step.sent,
    step.answered,
    step.late,
    step.unanswered,
    step.wrong,
    step.p50,
    step.p99,
    step.slowest,
    Object.entries(step.refusals)
      .map(([code, times]) => `${code}: ${times}`)
      .join(' ') || 'none',
    step.machine.toFixed(1),
  ]),
);
printTable(
  'What that took: cores, how late timers were (p99, ms), ms of the processor an interaction, MB at the end, MB a minute',
  [
    'a second',
    'process',
    'cores',
    'timers late',
    'ms each',
    'resident',
    'slope',
    'heap',
    'slope',
    'store errors',
  ],
  done.flatMap((step) => [
    ...step.samples.map((samples, index) => programRow(step, samples, index)),
    [
      String(step.rate),
      'stand-in',
      step.cores,
      step.lagP99,
      (step.cores * step.seconds * 1000) / step.sent,
      null,
      null,
      null,
      null,
      null,
    ],
  ]),
);
const [held] = done;
if (held) {
  const flat = held.late === 0 && held.p99 < TARGET_P99_MS;
  console.log(
    `\n${held.rate} a second: ${held.late} late, p99 ${Math.round(held.p99)} ms (target none, and under ${TARGET_P99_MS} ms): ${flat ? 'held' : 'MISSED'}.`,
  );
}
console.log(`Exit codes ${exitCodes.join(', ')}; load ${load()} at the end.`);
const kinds = new Map<string, number>();
for (const line of complaints.split('\n')) {
  const what = /"msg":"([^"]+)"/.exec(line)?.[1];
  if (what) kinds.set(what, (kinds.get(what) ?? 0) + 1);
}
for (const [what, times] of kinds) console.log(`Logged ${times} times: ${what}`);

function programRow(step: LoadedStep, samples: readonly Sample[], index: number) {
  const [begin, end] = [samples[0], samples.at(-1)];
  const settled = samples.slice(Math.floor(samples.length * SETTLED));
  const perMinute = (of: (sample: Sample) => number) =>
    slope(settled.map((sample) => [sample.at / 60_000, of(sample)] as const));
  const cpu = (end?.cpu ?? 0) - (begin?.cpu ?? 0);
  const took = ((end?.at ?? 0) - (begin?.at ?? 0)) / 1000;
  const share = step.sent / step.samples.length;
  return [
    String(step.rate),
    String(index),
    cpu / took,
    Math.max(...settled.map(({ lagP99 }) => lagP99)),
    (cpu * 1000) / share,
    end?.resident ?? null,
    perMinute(({ resident }) => resident),
    end?.heap ?? null,
    perMinute(({ heap }) => heap),
    end?.storeErrors ?? null,
  ];
}
