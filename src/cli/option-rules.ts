// What an option's row of data says of its name and of the values that it takes, on the command line and in a file of settings.
import type { OptionRow } from './command.js'

/** `--fail-on <outcome>` has the long name `fail-on`. */
export function longName({ flags }: OptionRow): string {
  return /--([\w-]+)/.exec(flags)![1]!
}

/** Whether it is followed by a value; without one it is a flag. */
export function takesValue({ flags }: OptionRow): boolean {
  return /[<[]/.test(flags)
}

/** Whether it may have several values. */
export function takesSeveral({ repeatable, listed }: OptionRow): boolean {
  return repeatable === true || listed === true
}

/** `fail-on` as a name in a program or a file of settings: `failOn`. */
export function camelCase(name: string): string {
  return name.replace(/[- ](\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** `no-strict` of `strict`, `sidecar` of `no-sidecar`. */
export function contraryOf(name: string): string {
  return name.startsWith('no-') ? name.slice('no-'.length) : `no-${name}`
}

/** For each flag without a contrary among the rows the name of one, which takes back what a file of settings says. */
export function contraries(rows: readonly OptionRow[]): string[] {
  const names = new Set(rows.map(longName))
  return rows
    .filter((row) => !takesValue(row))
    .map((row) => contraryOf(longName(row)))
    .filter((name) => !names.has(name))
}

/** A value as the command takes it, or why it cannot be taken, as a sentence. */
export type ReadValue = { readonly value: string | number | readonly string[] } | { readonly refusal: string }

/** Reads one value as it is written on the command line; of an option with several, `before` are those that came first. */
export function readValue(row: OptionRow, text: string, before: readonly string[] = []): ReadValue {
  const refusal = refusalOf(row, text)
  if (refusal !== undefined) return { refusal }
  if (row.range !== undefined) return { value: Number(text) }
  if (row.listed === true)
    return { value: [...before, ...text.split(/[\s,]+/).filter((each) => each !== '')] }
  return { value: row.repeatable === true ? [...before, text] : text }
}

function refusalOf(row: OptionRow, text: string): string | undefined {
  if (text.trim() === '') return 'It is empty.'
  if (row.choices !== undefined && !row.choices.includes(text))
    return `Allowed choices are ${row.choices.join(', ')}.`
  if (row.range !== undefined) {
    const [low, high] = row.range
    const form = row.fraction ? /^\d*\.?\d+$/ : /^\d+$/
    if (!form.test(text) || Number(text) < low || Number(text) > high)
      return `A ${row.fraction ? '' : 'whole '}number from ${low} to ${high} is needed.`
  }
  return row.refusal?.(text)
}
