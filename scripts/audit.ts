// Asks the registry for known faults of what is installed beside the package or by hand for it, and fails at serious ones; says so where it does not answer.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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

for (const folder of ['.', 'extras']) {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: fileURLToPath(new URL(`../${folder}`, import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const found = read(asked.stdout).metadata?.vulnerabilities
  if (found === undefined) console.log(`${folder}: the registry does not answer: nothing was audited`)
  else {
    const { total, high = 0, critical = 0 } = found
    console.log(`${folder}: ${total} known faults, ${high} high, ${critical} critical`)
    if (high + critical > 0) process.exitCode = 1
  }
}
