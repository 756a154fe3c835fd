// A deterministic machine over the ten digits as a table, and its packed form: a line of text.

/** No way on. */
export const DEAD = -1

/** A machine with nodes from 0, where nothing has been dialled. */
export interface MachineTable {
  /** The node after each digit: ten entries a node, `DEAD` where there is no way on. */
  readonly next: Int16Array
  /** 1 for nodes at which a string of the language ends. */
  readonly accepting: Uint8Array
}

/** Packed numbers are two signs of 64, from `0` on; nothing among them is a blank or a line end. */
const FIRST = 48
const BASE = 64
const DEAD_PACKED = BASE * BASE - 1

/** Each node: whether it accepts, then runs of digits with the same target: how many, and two signs for where to. */
export function packTable({ next, accepting }: MachineTable): string {
  if (accepting.length >= DEAD_PACKED) throw new RangeError('more nodes than the packed form can number')
  let packed = ''
  for (let node = 0; node < accepting.length; node++) {
    packed += accepting[node]
    for (let digit = 0; digit < 10;) {
      const target = next[node * 10 + digit]!
      const first = digit
      while (digit < 10 && next[node * 10 + digit] === target) digit++
      const number = target === DEAD ? DEAD_PACKED : target
      packed += sign(digit - first) + sign(Math.floor(number / BASE)) + sign(number % BASE)
    }
  }
  return packed
}

/** The table in its packed form. */
export function unpackTable(packed: string): MachineTable {
  const next: number[] = []
  const accepting: number[] = []
  const value = (at: number): number => packed.charCodeAt(at) - FIRST
  for (let at = 0; at < packed.length;) {
    accepting.push(value(at++))
    for (let digit = 0; digit < 10; at += 3) {
      const number = value(at + 1) * BASE + value(at + 2)
      for (let count = value(at); count > 0; count--, digit++)
        next.push(number === DEAD_PACKED ? DEAD : number)
    }
  }
  return { next: Int16Array.from(next), accepting: Uint8Array.from(accepting) }
}

function sign(value: number): string {
  return String.fromCharCode(FIRST + value)
}
