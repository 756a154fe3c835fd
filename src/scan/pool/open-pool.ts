// Opens processes that listen for several scans, one after the other or at once.
import type { ListeningPool } from './listening-pool.js'

/**
 * A pool of at most `jobs` processes, as many as cores and free memory bear unless told; give it to `scan` as `pool`, and
 * close it when the last scan is done. Each process loads the models once and keeps them.
 */
export async function openPool(jobs?: number): Promise<ListeningPool> {
  const [{ ListeningPool }, { countProcesses }] = await Promise.all([
    import('./listening-pool.js'),
    import('./count-processes.js'),
  ])
  return new ListeningPool(countProcesses(Number.POSITIVE_INFINITY, jobs))
}
