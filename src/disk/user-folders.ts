// Folders of this user on this machine, by the habit of the platform.
import { platform } from 'node:os'
import envPaths from 'env-paths'

const { data, cache, log } = envPaths('wrongnumber', { suffix: '' })

/**
 * `data` for what the user fetched, `cache` for what can be made again, `state` for what a run leaves to the next (where
 * the system has no folder for that, it lies with the data); none need exist.
 */
export const userFolders: { readonly data: string; readonly cache: string; readonly state: string } = {
  data,
  cache,
  state: platform() === 'linux' ? log : data,
}
