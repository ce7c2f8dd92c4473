import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { SETTING_NAMES } from '../../src/config/index.ts';
import { COUNTERS, HISTOGRAMS } from '../../src/health/definitions.ts';
import { Metrics } from '../../src/health/metrics.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const settings: readonly string[] = SETTING_NAMES;

describe('Dockerfile', () => {
  const text = read('Dockerfile');

  test('copies what is there, and what .dockerignore lets through', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );
    expect(copied).toContain('corpus');
    const let_in = read('.dockerignore')
      .split('\n')
      .flatMap((line) => /^!(.+)/.exec(line)?.[1] ?? []);
    for (const path of copied) {
      expect(existsSync(`${ROOT}${path}`), path).toBe(true);
      expect(let_in).toContain(path);
    }
  });

  test('runs node itself as a plain user, the way npm run start:built does', () => {
    expect(text).toMatch(/^USER node$/m);
    expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('CMD ["node", "--'));
    const command = JSON.parse(/^CMD (.+)$/m.exec(text)?.[1] ?? '[]') as string[];
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(command.join(' ')).toBe(scripts['start:built']);
  });

  test('sets settings that there are', () => {
    const set =
      /^ENV (.+)$/m
        .exec(text)?.[1]
        ?.split(' ')
        .map((pair) => pair.split('=')[0] ?? '') ?? [];
    for (const name of set.filter((name) => name !== 'NODE_ENV')) expect(settings).toContain(name);
  });
});

test('compose: a plain bot with a read-only root beside PostgreSQL', () => {
  const { services } = parse(read('deploy/compose.yaml')) as {
    services: { bot: Record<string, unknown>; postgres: unknown };
  };
  const { bot } = services;
  expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], ports: ['127.0.0.1:8095:8095'] });
  for (const name of Object.keys(bot.environment as object)) expect(settings).toContain(name);
});

test('Kubernetes: as many shards as pods, each pod its own, no root, read-only', () => {
  const [set] = parseAllDocuments(read('deploy/kubernetes.yaml')).map(
    (document) => document.toJS() as unknown,
  );
  const { spec } = set as {
    spec: {
      replicas: number;
      template: { spec: { containers: { env: { name: string; value?: string }[] }[] } };
    };
  };
  const [bot] = spec.template.spec.containers;
  for (const { name } of bot?.env ?? []) expect(settings).toContain(name);
  expect(bot?.env.find(({ name }) => name === 'SHARD_COUNT')?.value).toBe(String(spec.replicas));
  expect(spec.template.spec).toMatchObject({ securityContext: { runAsNonRoot: true } });
  expect(bot).toMatchObject({
    securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
  });
});

test('the dashboard of Grafana shows what is measured, and all of it', async () => {
  const text = read('deploy/grafana.json');
  const { panels } = JSON.parse(text) as { panels: { targets: { expr: string }[] }[] };
  const shown = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/[a-z]+_[a-z_0-9]+(?=[[{)]|$)/g) ?? []),
  );
  const { body } = await new Metrics({
    sma_gateway_connected: { help: 'x', read: () => 1 },
    sma_guilds: { help: 'x', read: () => 1 },
  }).text();
  const measured = [...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name);
  for (const name of shown) expect(measured).toContain(name.replace(/_bucket$/, ''));
  for (const name of [...Object.keys(COUNTERS), ...Object.keys(HISTOGRAMS)]) expect(text).toContain(name);
});
