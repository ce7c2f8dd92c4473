import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Modules and globals that open a connection to where one says. */
const MODULES = /^(node:)?(https?|http2|net|tls|dgram|dns|undici)(\/|$)|^(undici|axios|got|node-fetch|ws)$/;
const GLOBALS = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

/** The types of a server that listens, and whether an address is one. */
const ALLOWED = new Map([
  ['src/page/start.ts', new Set(['node:http', 'node:net'])],
  ['src/config/settings.ts', new Set(['node:net'])],
]);

function reaches(path: string): string[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(ROOT, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const module = ts.isImportDeclaration(node) || ts.isCallExpression(node) ? moduleOf(node) : null;
    if (module && MODULES.test(module) && !ALLOWED.get(path)?.has(module)) found.push(`${path}: ${module}`);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = node.expression.getText(file).replace(/^globalThis\./, '');
      if (GLOBALS.has(name)) found.push(`${path}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function moduleOf(node: ts.ImportDeclaration | ts.CallExpression): string | null {
  if (ts.isImportDeclaration(node)) return (node.moduleSpecifier as ts.StringLiteral).text;
  const [first] = node.arguments;
  const imports = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return imports && first && ts.isStringLiteral(first) ? first.text : null;
}

test('the program opens no connection of its own: only discord.js and pg do, to where the settings say', () => {
  const files = ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(reaches)).toEqual([]);
});
