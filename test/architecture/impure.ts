import ts from 'typescript';

/** What a pure file may not touch, by the name of the global: the clock, chance, the process, timers, the network. */
const GLOBALS: ReadonlySet<string> = new Set([
  'process',
  'performance',
  'console',
  'fetch',
  'crypto',
  'require',
  'globalThis',
  'eval',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

/** Methods of the runtime whose result depends on when, where or how often they are called. */
const CALLS: ReadonlySet<string> = new Set(['Date.now', 'Math.random']);

export interface Impurity {
  /** Counts from 1. */
  readonly line: number;
  readonly what: string;
}

/** Finds in a TypeScript source what reads the clock, the environment, chance, or does anything by itself later. */
export function impurities(source: string): Impurity[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: Impurity[] = [];
  const note = (node: ts.Node, what: string): void => {
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, what });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node) && CALLS.has(node.getText(file))) note(node, node.getText(file));
    if (isDateOfNow(node, file)) note(node, 'the date of now');
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isReference(node)) note(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `new Date()` and `Date()`; with an argument a date is a value like any other. */
function isDateOfNow(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText(file) === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText(file) === 'Date';
}

/** Whether the identifier stands for the global, and is no name of a property, parameter, variable or import. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  return (parent as { readonly name?: ts.Node }).name !== node;
}
