// Where pages that this user read are kept.
import { join } from 'node:path'
import { userFolders } from '../../user-folders.js'

/** In the platform's folder for what can be made again; it need not exist. */
export const PAGES_FOLDER: string = join(userFolders.cache, 'pages')
