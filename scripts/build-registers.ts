// Makes data/plans from a folder of the publishers' files: `npm run registers:build -- PATH`.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBlocks } from '../src/registers/check-blocks.js'
import { packBlocks, unpackBlocks } from '../src/registers/compact-form.js'
import { type CompactRegister, readRegisters } from '../src/registers/read-register.js'
import { isFault } from '../src/registers/reader.js'
import { compareRegisters } from '../src/registers/update/compare-registers.js'

/** Days on which files that state no date were fetched from their publishers, by SHA-256. */
const FETCHED: Readonly<Record<string, string>> = {
  '08fc066feb75d6cc7bb9462f6d2f817a4934ec7febbfcd05fcc0f13f15aef1ae': '2026-04-20',
  '42a042b634d11b90a908265fa544eb2e27b61a91ef1d410657ca3d87f51c2db3': '2026-04-20',
  '5a8dcbeac2d25fce69d52d6ae10f9fc4fa23fdf9ffd5f5e4c939a50a22f868b1': '2025-07-03',
  aae80ba526756b5322999f34c5543979dbb56f8a675800875897e3d42e0f9b6a: '2025-06-29',
  d2e2251a4d7bc8adbd1e94311dc3ba7c7219b5e214b30265b44f48a74e81dee1: '2025-09-13',
  d90e675d7f466723164fe4be444e53a0f7fa1bbc38cef584431ba7bd5e5008ad: '2025-09-13',
  '59b3739251e0f3f43315ee169d844987d5c01f0ab0428930c34d15e40d157b94': '2025-09-13',
  '0e6d69b43865e19565224ccebb8ec4fdb64e8af250745585dca0a8562922fc72': '2025-09-13',
  '9c6d5471e21231ce318dfa717cfe79c97ac2506d1655ff906d67fbffa453236b': '2025-09-13',
  '3adba5d96408723aafcd85cb4a40b6f780a84310fcce08a781db2628557b4471': '2020-06-22',
  '61a3aff533f0f61bc81be6e4786174fe03cfb812661e54ff44ca8bc540e73ae6': '2020-06-22',
  '522389246708821fa7d150bcc3691182399ca561bc7d4c06e01dc589cce63909': '2020-06-22',
  '67925c521c00b4be6d655e9f695b44e825eaf4fe16e3f34f860d69b3f2aa2dd7': '2026-04-20',
  '4121cf7111d8dd891b7bd834c55bdab190ce23816854a0d3c0fb06156f98c002': '2024-02-29',
  '24e942e0d0f00dca64619895e0e832ab15856c3ddab7fd71b1868ea7fdf97fe9': '2024-02-29',
  '03401d8fbc8a52edcd8df7d5abc67c41a02e5fc33c1c0e13cc8a2dd055d1f215': '2026-08-19',
  dafb3df72324d57253311c5fcb970500ebd0b81ace293ed547e5db49b3ce5f0d: '2026-07-28',
  '196189186f8613791e2a9e2b863f7795de35c05048e9051ca6a89ec2717eb6d9': '2023-03-07',
  '277a9bdd8c6c1bec83c3a5a660e8666545fdd1247f71f5b929edb070faa7f21f': '2024-01-29',
  '3c0bef606e6febf2515edd388d4be43ff6a694d3ae6418d04cf25688548c81a6': '2019-05-21',
  '7b0e3d534392afd5c359ef4be5cf141a7870df7685c0cc913fb799b11192ece1': '2024-10-22',
  dcd0138d7cfd842d3e8085b96ddcf63bc0fb59dd8970df82e7dee5e5acc8c099: '2024-09-17',
  '02ff44b2197ce6d860ce0ae9446606bf4d91ae6fd16bc7ee752e854c88786022': '2026-07-16',
}

/** Registers whose publisher does not say whether the list may be handed on: docs/registers.md. */
const NOT_BUNDLED: readonly string[] = ['mx-pnn']

const [source, target = 'data/plans'] = process.argv.slice(2)
if (source === undefined) {
  console.error('usage: npm run registers:build -- FOLDER [TARGET]')
  process.exit(2)
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => ({ name, path: join(source, name) }))
  .filter(({ name, path }) => statSync(path).isFile() && /\.(?:csv|txt|zip|xml|json)$/i.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Of several files of one register the youngest is taken, and what the one before it said otherwise. */
const found = new Map<string, CompactRegister[]>()
for (const { name, path } of files) {
  const { registers, problems } = readRegisters(
    { name, bytes: readFileSync(path) },
    (sha256) => FETCHED[sha256],
  )
  for (const each of problems) console.error(`${each.input}: ${each.message}`)
  for (const register of registers.filter(({ info }) => !NOT_BUNDLED.includes(info.id))) {
    found.set(register.info.id, [...(found.get(register.info.id) ?? []), register])
  }
}

let total = 0
for (const id of [...found.keys()].sort()) {
  const [youngest, older] = found.get(id)!.sort((a, b) => (a.info.date < b.info.date ? 1 : -1))
  write(`${id}.plan`, youngest!)
  const before = older === undefined ? undefined : saidOtherwise(older, youngest!)
  if (before !== undefined) write(`${id}.before`, before)
}
console.log(`${found.size} registers, ${total} bytes`)

function write(name: string, { info, bytes }: CompactRegister): void {
  writeFileSync(join(target, name), bytes)
  total += bytes.length
  console.log(
    `${name.padEnd(30)} ${info.date} ${String(info.blocks).padStart(7)} rows ${String(bytes.length).padStart(9)} bytes`,
  )
}

/** The blocks of an older file that the younger one does not have, or has with another holder. */
function saidOtherwise(older: CompactRegister, younger: CompactRegister): CompactRegister | undefined {
  const [before, now] = [unpackBlocks(older.bytes), unpackBlocks(younger.bytes)]
  if (before === undefined || now === undefined || older.info.date === younger.info.date) return undefined
  const { gone, otherHolder } = compareRegisters(before, now)
  const blocks = [...gone, ...otherHolder.map(({ was }) => was)].filter(
    ({ state }) => state.verdict === 'allocated',
  )
  const sorted = checkBlocks(blocks, older.info.date)
  if (isFault(sorted)) return undefined
  const info = { ...older.info, blocks: sorted.length, coverage: { partial: [] } }
  return { info, bytes: packBlocks(info, sorted) }
}
