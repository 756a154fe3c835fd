// Letters that few languages are written with point at the country of a text.
import { LANGUAGE_SIGNS } from '../../read/language-kinds.js'

interface Script {
  readonly letters: RegExp
  readonly notBeside: RegExp | undefined
  readonly territories: readonly string[]
}

const SCRIPTS: readonly Script[] = LANGUAGE_SIGNS.flatMap(({ letters, notBeside, territories }) =>
  letters === undefined
    ? []
    : [
        {
          letters: new RegExp(`[${letters}]`),
          notBeside: notBeside === undefined ? undefined : new RegExp(`[${notBeside}]`),
          territories,
        },
      ],
)

const ANY = new RegExp(`[${LANGUAGE_SIGNS.map(({ letters = '' }) => letters).join('')}]`)

/** Territories that the letters of a text point at, once for each script. */
export function territoriesOfScript(text: string): readonly string[] {
  if (!ANY.test(text)) return []
  return SCRIPTS.filter(
    ({ letters, notBeside }) => letters.test(text) && notBeside?.test(text) !== true,
  ).flatMap(({ territories }) => territories)
}
