// Tests run from source; the built command is tested as a child process by test/cli.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['test/built-machines.ts'],
    pool: 'forks',
    // It finds its other files beside itself, which it cannot once vitest has rewritten it.
    server: { deps: { external: [/\/data\/onnxruntime\//] } },
    maxWorkers: 2,
    // Registers that whoever runs the tests has fetched must not decide verdicts here; children inherit this too.
    env: { XDG_DATA_HOME: join(tmpdir(), 'wrongnumber-test-data') },
    // Child processes that a test starts inherit this, so that they run from source too.
    execArgv: ['--import', './scripts/load-typescript.mjs'],
  },
})
