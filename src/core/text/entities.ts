// Copies a stretch of HTML or XML source with its entities resolved, each leading back to where it is written.
import type { Span } from '../finding.js'
import { resolveEntity } from './parse-html.js'
import type { SourceBuilder } from './source-builder.js'

const ENTITY_OR_CR = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\r\n?/g

/**
 * Copies `original.slice(start, end)`. In an attribute, a name without semicolon before a letter, a digit or `=` is
 * none: `?a=1&copy=2` (HTML Living Standard, 13.2.5.73, named character reference state).
 */
export function copyResolved(
  builder: SourceBuilder,
  original: string,
  { start, end }: Span,
  inAttribute = false,
): void {
  const raw = original.slice(start, end)
  let at = 0
  for (const match of raw.matchAll(ENTITY_OR_CR)) {
    const [entity] = match
    const behind = match.index + entity.length
    if (inAttribute && /^&[a-z].*[^;]$/i.test(entity) && /[=\w]/.test(raw[behind] ?? '')) continue
    builder.copy(start + at, start + match.index)
    const text = entity.startsWith('\r') ? '\n' : resolveEntity(entity)
    builder.replace(text, start + match.index, start + behind)
    at = behind
  }
  builder.copy(start + at, end)
}
