// Folders of this user on this machine, by the habit of the platform.
import envPaths from 'env-paths'

/** `data` for what the user fetched, `cache` for what can be made again; neither need exist. */
export const userFolders: { readonly data: string; readonly cache: string } = envPaths('wrongnumber', {
  suffix: '',
})
