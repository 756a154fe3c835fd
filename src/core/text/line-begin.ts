// Where the line of a place begins, looked for near by: a text may be one line of any length.

/** Units before a place beyond which no rule asks what stands in its line. */
const REACH = 400

/** The first unit of the line that `at` stands in, or where no line begins so near the farthest that is looked at. */
export function lineBegin(text: string, at: number): { readonly from: number; readonly isWhole: boolean } {
  const reach = Math.max(0, at - REACH)
  const from = text.slice(reach, Math.max(0, at)).lastIndexOf('\n') + 1
  return { from: reach + from, isWhole: from > 0 || reach === 0 }
}
