// The source files as the architecture tests see them: their lines, imports and functions, read by the TypeScript parser.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Import {
  /** `src/core/finding.ts`, or the package's name, or `node:fs`. */
  readonly target: string
  /** Written as `import(...)`: loaded when it is reached. */
  readonly lazy: boolean
  /** Gone after compilation. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** From the root of the repository on, with `/`. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly functions: readonly { readonly name: string; readonly lines: number }[]
  /** Exported functions and classes without a comment of their own. */
  readonly undocumented: readonly string[]
}

/** Every TypeScript file below a folder of the repository. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(readSourceFile)
}

/** The strings and comments of a piece of TypeScript, one by one. */
export function wordsInCode(text: string): string[] {
  const parsed = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true)
  const words: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) words.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  const comments = text.match(/(?<=^|\s)\/\/ .*|\/\*\*[\s\S]*?\*\//gm) ?? []
  return [...words, ...comments]
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports: Import[] = []
  const functions: { name: string; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) imports.push(importOf(path, node, specifier))
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
      functions.push({ name: nameOf(node), lines: linesOf(parsed, node) })
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  const lines = text.split('\n').length - 1
  const undocumented = parsed.statements.filter(isUndocumented).map(nameOf)
  return { path: repositoryPath(path), text, lines, imports, functions, undocumented }
}

function specifierOf(node: ts.Node): string | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && /^import(?:\.meta\.resolve)?$/.test(node.expression.getText())
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : undefined
}

function importOf(path: string, node: ts.Node, specifier: string): Import {
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined
  const named = clause?.namedBindings
  const allTypes =
    clause?.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  return {
    target: targetOf(path, specifier),
    lazy: ts.isCallExpression(node),
    typeOnly:
      ts.isImportTypeNode(node) ||
      clause?.isTypeOnly === true ||
      allTypes ||
      (ts.isExportDeclaration(node) && node.isTypeOnly),
  }
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.'))
    return repositoryPath(resolve(dirname(path), specifier.replace(/\.js$/, '.ts')))
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function repositoryPath(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/')
}

function isUndocumented(node: ts.Statement): boolean {
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return false
  const exported = node.modifiers?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) === true
  return exported && ts.getJSDocCommentsAndTags(node).length === 0
}

function nameOf(node: ts.Node): string {
  const name = (node as { name?: ts.Node }).name ?? (node.parent as { name?: ts.Node } | undefined)?.name
  return name?.getText() ?? '(anonymous)'
}

function linesOf(file: ts.SourceFile, node: ts.Node): number {
  const line = (at: number): number => file.getLineAndCharacterOfPosition(at).line
  return line(node.end) - line(node.getStart(file)) + 1
}
