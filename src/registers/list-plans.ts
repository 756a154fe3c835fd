// What lies in the folders of compact files, by its first line.
import { type FoundPlan, findPlan } from './load-knowledge.js'
import { PLAN_FOLDERS } from './plan-folders.js'
import { REGISTER_READERS } from './register-table.js'
import { TABLE_READERS } from './table-readers.js'

/** All registers and tables in use, in the order of the table; nothing is unpacked. */
export function listPlans(folders: readonly string[] = PLAN_FOLDERS): readonly FoundPlan[] {
  return [...REGISTER_READERS, ...TABLE_READERS].flatMap(({ id }) => findPlan(folders, id) ?? [])
}
