// Where this user's hearings and pages are kept: in the platform's folder for what can be made again.
import { join } from 'node:path'
import { userFolders } from '../../disk/user-folders.js'

/** What was heard; it need not exist. */
export const HEARD_FOLDER: string = join(userFolders.cache, 'heard')

/** What was fetched; it need not exist. */
export const PAGES_FOLDER: string = join(userFolders.cache, 'pages')
