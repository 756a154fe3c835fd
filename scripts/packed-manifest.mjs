// Takes `prepare` out of package.json while a tarball is made, since npm warns of it where one is installed; `restore` puts it back.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const [file, kept] = ['package.json', 'node_modules/.package.json.whole']

if (process.argv[2] === 'restore') {
  if (existsSync(kept)) renameSync(kept, file)
} else {
  const whole = readFileSync(file, 'utf8')
  writeFileSync(kept, whole)
  writeFileSync(file, whole.replace(/^ {4}"prepare": .*\n/m, ''))
}
