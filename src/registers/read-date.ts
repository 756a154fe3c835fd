// Dates as regulators write them, to ISO dates; a date that does not exist is none.

/** `dd/mm/yyyy` or `dd.mm.yyyy`; undefined where it is no date. */
export function dayFirstDate(text: string): string | undefined {
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim())
  return parts === null ? undefined : isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** `mm/dd/yyyy`; undefined where it is no date. */
export function monthFirstDate(text: string): string | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  return parts === null ? undefined : isoDate(Number(parts[3]), Number(parts[1]), Number(parts[2]))
}

/** `yyyy-mm-dd`; undefined where it is no date. */
export function yearFirstDate(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  return parts === null ? undefined : isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined
  return date.toISOString().slice(0, 10)
}

/** The day of `yyyy-mm-dd`, `dd-mm-yyyy`, `dd.mm.yyyy` or `dd/mm/yyyy`, with or without a time; undefined where it is none. */
export function timestampDate(text: string): string | undefined {
  const day = text.trim().split(/[ T]/, 1)[0]!
  return yearFirstDate(day) ?? dayFirstDate(day.replaceAll('-', '.'))
}
