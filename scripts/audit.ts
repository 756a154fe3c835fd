// Asks the registry for known faults of what is installed beside the package, and fails at serious ones; says so where it does not answer.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})

interface Audit {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> }
}

function read(text: string): Audit {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return {}
  }
}

const found = read(asked.stdout).metadata?.vulnerabilities
if (found === undefined) console.log('the registry does not answer: nothing was audited')
else {
  const { total, high = 0, critical = 0 } = found
  console.log(`${total} known faults, ${high} high, ${critical} critical`)
  if (high + critical > 0) process.exitCode = 1
}
