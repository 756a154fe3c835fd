// Where compact registers lie: the package's own, and the copies that the user fetched or imported.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { userFolders } from '../disk/user-folders.js'
import { PACKAGE_ROOT } from '../package-root.js'

/** The folder of compact files in the package. */
export const BUNDLED_PLANS = fileURLToPath(new URL('data/plans/', PACKAGE_ROOT))

/** The user's own copies; the folder need not exist. */
export const USER_PLANS = join(userFolders.data, 'plans')

/** Of two copies of one register the younger is used, of the same date the user's. */
export const PLAN_FOLDERS: readonly string[] = [BUNDLED_PLANS, USER_PLANS]
