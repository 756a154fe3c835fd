// How many listening processes a machine bears, by its cores and its free memory.
import { availableParallelism, freemem } from 'node:os'
import node from 'node:process'

/** What a listening process takes at most with recordings of less than an hour (docs/hearing.md), and a little more. */
const BYTES_EACH = 700_000_000

/** Processes, and threads of the runtime in each. */
export interface ProcessCount {
  readonly processes: number
  readonly threads: number
}

/** As many as were asked for, else one for each core, as far as memory goes; never more than there are files. */
export function countProcesses(files: number, wished?: number): ProcessCount {
  const cores = availableParallelism()
  const fitting = Math.min(cores, Math.floor(freeBytes() / BYTES_EACH))
  const processes = Math.max(1, Math.min(files, wished ?? fitting))
  return { processes, threads: Math.max(1, Math.floor(cores / processes)) }
}

/** Of the machine, or of the container that this runs in, where Node.js tells (from 20.13 on). */
function freeBytes(): number {
  return node.availableMemory?.() ?? freemem()
}
