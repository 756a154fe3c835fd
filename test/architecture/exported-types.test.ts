// Whoever calls the library can name the type of everything that goes in and comes out.
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { ROOT } from './source-files.js'

const INDEX = join(ROOT, 'src/index.ts')

/** The symbol that a name stands for, through imports. */
function behind(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name)
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol
}

/** What a declaration shows: no body of a function, nothing private or internal. */
function isShown(node: ts.Node): boolean {
  if (ts.isBlock(node) || ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal'))
    return false
  return !(
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true
  )
}

/** Names of our own types that the declaration of an exported symbol mentions. */
function* mentioned(node: ts.Node, checker: ts.TypeChecker): Generator<string> {
  if (!isShown(node)) return
  if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
    const symbol = behind(checker, ts.isTypeReferenceNode(node) ? node.typeName : node.expression)
    const declared = symbol?.declarations?.[0]
    const isOurs = declared?.getSourceFile().fileName.startsWith(join(ROOT, 'src')) === true
    if (isOurs && !ts.isTypeParameterDeclaration(declared)) yield symbol!.name
  }
  for (const child of node.getChildren()) yield* mentioned(child, checker)
}

it('are exported with what they are made of', () => {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    noEmit: true,
  }
  const program = ts.createProgram([INDEX], options)
  const checker = program.getTypeChecker()
  const index = checker.getSymbolAtLocation(program.getSourceFile(INDEX)!)!
  const exported = checker.getExportsOfModule(index)
  const names = new Set(exported.map(({ name }) => name))
  const missing = exported.flatMap((each) => {
    const symbol = (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each)
    return (symbol.declarations ?? []).flatMap((declared) => [...mentioned(declared, checker)])
  })
  expect(missing.filter((name) => !names.has(name))).toEqual([])
}, 120_000)
