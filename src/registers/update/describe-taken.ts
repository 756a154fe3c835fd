// The line that is printed of a register after an update or an import.
import type { RegisterInfo } from '../../core/plan/register.js'
import type { TakenRegister } from './take-register.js'

/** "FR   ARCEP MAJNUM.csv: now of 2026-11-23, 20,412 blocks; was of 2026-04-20, 19,991 blocks". */
export function describeTaken({ reader, before, now }: TakenRegister): string {
  const name = `${reader.territory.padEnd(4)} ${reader.publisher} ${reader.title}`
  if (now === undefined) return `${name}: unchanged${before === undefined ? '' : `, of ${before.date}`}`
  return `${name}: now ${size(now)}${before === undefined ? ', the first copy' : `; was ${size(before)}`}`
}

function size({ date, blocks }: RegisterInfo): string {
  return `of ${date}, ${blocks.toLocaleString('en')} rows`
}
