// The patterns of --ignore: `*` and `?` as in a shell, over a name or over a path below the folder.

/** A test for paths with `/`; a pattern without `/` is compared with the last part of the path alone. */
export function namePatterns(patterns: readonly string[]): (path: string) => boolean {
  const rows = patterns.map((pattern) => ({ whole: pattern.includes('/'), regex: regexOf(pattern) }))
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return rows.some((row) => row.regex.test(row.whole ? path : name))
  }
}

function regexOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`, 'i')
}
