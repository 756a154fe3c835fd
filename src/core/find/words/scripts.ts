// Letters that few languages are written with point at the country of a text.
import { UNREAD_LANGUAGES } from '../../read/languages/all.js'

interface Script {
  readonly letters: RegExp
  readonly notBeside: RegExp | undefined
  readonly territories: readonly string[]
}

const SCRIPTS: readonly Script[] = UNREAD_LANGUAGES.flatMap(({ letters, notBeside, territories }) =>
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

const ANY = new RegExp(`[${UNREAD_LANGUAGES.map(({ letters = '' }) => letters).join('')}]`)

/** Territories that the letters of a text point at, once for each script. */
export function territoriesOfScript(text: string): readonly string[] {
  if (!ANY.test(text)) return []
  return SCRIPTS.filter(
    ({ letters, notBeside }) => letters.test(text) && notBeside?.test(text) !== true,
  ).flatMap(({ territories }) => territories)
}
