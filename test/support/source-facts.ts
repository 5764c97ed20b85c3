// Turns the text of one source file into the few facts the rules of the house need: what it imports and exports,
// whether it reaches for the process or the clock, and how it opens. Read from the syntax tree, so that a string or a
// comment that looks like an import is not one.
// It judges nothing; architecture.ts does.
import ts from 'typescript';

export interface Source {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface SourceImport {
  readonly specifier: string;
  /** True for `import type` and `export type`, which leave nothing behind in the compiled file. */
  readonly typeOnly: boolean;
}

export interface SourceFacts {
  readonly path: string;
  readonly imports: readonly SourceImport[];
  readonly defaultExport: boolean;
  /** True if the file holds nothing but imports and re-exports. */
  readonly barrel: boolean;
  readonly touchesProcess: boolean;
  /** True for `Date.now()`, `new Date()` without an argument, and `performance.now()`. */
  readonly readsClock: boolean;
  readonly lines: number;
  /** Lines with words in the comment the file opens with; 0 if it opens with code. */
  readonly openingCommentLines: number;
}

export function factsOf({ path, text }: Source): SourceFacts {
  const kind = /\.[jt]sx$/.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const imports: SourceImport[] = [];
  let touchesProcess = false;
  let readsClock = false;

  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    touchesProcess ||= isProcess(node);
    readsClock ||= isClock(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  touchesProcess ||= imports.some(({ specifier, typeOnly }) => !typeOnly && /^(node:)?process$/.test(specifier));

  return {
    path,
    imports,
    defaultExport: file.statements.some(isDefaultExport),
    barrel: isBarrel(file.statements),
    touchesProcess,
    readsClock,
    lines: text.replace(/\n$/, '').split('\n').length,
    openingCommentLines: openingCommentLines(text),
  };
}

function importOf(node: ts.Node): SourceImport | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    // `import { type A }` still loads the module under verbatimModuleSyntax; only `import type` does not.
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const specifier = node.arguments[0];
    if (specifier && ts.isStringLiteralLike(specifier)) return { specifier: specifier.text, typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  return undefined;
}

function isProcess(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'process' && isName(node.expression, 'globalThis');
  if (!isName(node, 'process')) return false;
  const parent = node.parent;
  // The name of a member (`queue.process`, `{ process: 1 }`, `process(): void`) is a word, not the global.
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const isMemberName = ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isPropertyAssignment(parent);
  return !(isMemberName && parent.name === node);
}

function isClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isName(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0;
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'now') return false;
  return isName(node.expression, 'Date') || isName(node.expression, 'performance');
}

function isName(node: ts.Node, text: string): boolean {
  return ts.isIdentifier(node) && node.text === text;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (exportClause && ts.isNamedExports(exportClause)) {
      return exportClause.elements.some(({ name }) => name.text === 'default');
    }
    return false;
  }
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function isBarrel(statements: readonly ts.Statement[]): boolean {
  // With nothing declared in the file, whatever it exports was declared elsewhere.
  const exports = statements.filter(ts.isExportDeclaration);
  return exports.length > 0 && statements.every((s) => ts.isImportDeclaration(s) || ts.isExportDeclaration(s));
}

function openingCommentLines(text: string): number {
  const start = text.replace(/^#!.*\n/, '').trimStart();
  const block = /^\/\*[^]*?\*\/|^(?:\/\/.*\n?)+/.exec(start)?.[0] ?? '';
  return block.split('\n').filter((line) => /\p{L}/u.test(line)).length;
}
