// Looks at what a scan stands on besides decoders and models: the machine, the registers, and the folders that are written to.
import { mkdir, mkdtemp, rmdir, statfs } from 'node:fs/promises'
import { availableParallelism, freemem, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import node from 'node:process'
import { type Problem, problem } from '../../core/problem.js'
import { loadKnowledge } from '../../registers/load-knowledge.js'
import { USER_PLANS } from '../../registers/plan-folders.js'
import { REGISTER_READERS } from '../../registers/register-table.js'
import { countHearings, HeardCache } from '../cache/heard-cache.js'
import { HEARD_FOLDER } from '../cache/kept-folders.js'

/** One thing that was looked at. */
export interface ExaminedPlace {
  readonly name: string
  readonly detail: string
  readonly problems: readonly Problem[]
}

/** In the order in which they are told. */
export async function examinePlaces(): Promise<readonly ExaminedPlace[]> {
  return [
    machine(),
    registers(),
    await writable('cache', HEARD_FOLDER, 'nothing that is heard is kept for the next scan', keptIn),
    await writable('updates', USER_PLANS, 'registers cannot be updated'),
    await writable('temp', tmpdir(), 'sound of more than four minutes cannot be decoded', roomIn),
  ]
}

function machine(): ExaminedPlace {
  const [free, all] = [freemem(), totalmem()].map((bytes) => (bytes / 1e9).toFixed(1))
  const detail = `Node.js ${node.versions.node}, ${node.platform} ${node.arch}, ${availableParallelism()} cores, ${free} of ${all} GB of memory free`
  return { name: 'machine', detail, problems: [] }
}

/** Every register is unpacked. */
function registers(): ExaminedPlace {
  const knowledge = loadKnowledge()
  for (const territory of new Set(REGISTER_READERS.map((reader) => reader.territory)))
    knowledge.registers(territory)
  const dates = knowledge
    .stamps()
    .map(({ date }) => date)
    .sort()
  const detail = `${dates.length} registers, from ${dates[0] ?? '?'} to ${dates.at(-1) ?? '?'}`
  return { name: 'plans', detail, problems: knowledge.problems() }
}

/** Makes the folder and something in it, which is taken away again. */
async function writable(
  name: string,
  folder: string,
  without: string,
  more: (folder: string) => Promise<string> = async () => '',
): Promise<ExaminedPlace> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rmdir(await mkdtemp(join(folder, '.trial-')))
    return { name, detail: `${folder}${await more(folder)}`, problems: [] }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    const advice = 'change its permissions, or make room'
    const unwritable = problem(
      folder,
      'output-unwritable',
      `it cannot be written to (${code}): ${without}`,
      advice,
    )
    return { name, detail: `${folder}, not writable`, problems: [unwritable] }
  }
}

async function keptIn(folder: string): Promise<string> {
  const { hearings, bytes } = await new HeardCache({ folder }).content()
  return `, ${countHearings(hearings)}, ${(bytes / 1e6).toFixed(1)} MB`
}

async function roomIn(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder)
  return `, ${((bavail * bsize) / 1e9).toFixed(1)} GB free`
}
