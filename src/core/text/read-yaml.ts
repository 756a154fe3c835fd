// YAML: each value as a text of its own behind its key, the path as its place, and the comments.
import { isScalar, parseAllDocuments, visit } from '../../parsers/parse-yaml.js'
import { SourceBuilder } from './source-builder.js'
import { plainText, type SourceText } from './source-text.js'

/** Larger ones are lists of data, and the parser keeps every node: they are read as they stand. */
const LARGEST = 4 * 1024 * 1024
const COMMENT = /(?<=^|[ \t])#[^\n]*/gm

/** The values of all documents of a YAML text; one that is broken is read as it stands. Aliases are not expanded. */
export function readYaml(original: string): SourceText[] {
  if (original.length > LARGEST) return [plainText(original)]
  try {
    return valuesOf(original)
  } catch {
    return [plainText(original)]
  }
}

function valuesOf(original: string): SourceText[] {
  const texts: SourceText[] = []
  for (const document of parseAllDocuments(original)) {
    if ('errors' in document && document.errors.length > 0) return [plainText(original)]
    visit(document, {
      Scalar(key, node, path) {
        const { range } = node
        // A key stands before its value; one with figures may be a number itself.
        if (key === 'key' && !/\d{2}/.test(String(node.value))) return
        if (range === undefined || range === null || !/[\p{L}\p{N}]/u.test(String(node.source ?? node.value)))
          return
        const keys = path.flatMap((each) =>
          'key' in each && isScalar(each.key) && each.key !== node ? [String(each.key.value)] : [],
        )
        const label = key === 'value' ? keys.at(-1) : undefined
        texts.push(valueText(original, node, range, keys.join('.'), label))
      },
    })
  }
  for (const { 0: comment, index } of original.matchAll(COMMENT)) {
    const builder = new SourceBuilder(original)
    builder.copy(index, index + comment.length)
    texts.push(builder.build('comment'))
  }
  return texts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function valueText(
  original: string,
  node: { readonly value: unknown; readonly source?: string },
  [start, end]: readonly [number, number, number],
  path: string,
  label: string | undefined,
): SourceText {
  const builder = new SourceBuilder(original)
  if (label !== undefined) builder.insert(`${label}: `)
  const text = node.source ?? String(node.value)
  const at = original.indexOf(text, start)
  if (at >= 0 && at + text.length <= end) builder.copy(at, at + text.length)
  else builder.replace(text, start, end)
  return builder.build(path === '' ? undefined : path)
}
