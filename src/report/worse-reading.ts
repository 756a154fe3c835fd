// The reading that makes a finding worse than what it most likely is, so that no report lays its verdict on the other number.
import type { Finding, JudgedNumber } from '../core/finding.js'

export interface WorseReading {
  /** As they would be dialled. */
  readonly digits: string
  /** The number of that reading that has the finding's verdict. */
  readonly number: JudgedNumber
}

/** Undefined where the verdict is of the first reading, or of none: what is *unclear* is so however it is read. */
export function worseReading({ outcome, verdict, readings }: Finding): WorseReading | undefined {
  const decides = (number: JudgedNumber): boolean => number.outcome === outcome && number.verdict === verdict
  const reading = readings.find(({ numbers }) => numbers.some(decides))
  if (reading === undefined || reading === readings[0]) return undefined
  return { digits: reading.digits, number: reading.numbers.find(decides)! }
}
