// Tests run from source; the built command is tested as a child process by test/cli.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // Child processes that a test starts inherit this, so that they run from source too.
    execArgv: ['--import', './scripts/load-typescript.mjs'],
  },
})
