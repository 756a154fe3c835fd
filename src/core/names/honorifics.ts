// The words that stand before a person's name, those that belong to a family name and those that speak against one, folded.
import { foldName } from './fold-name.js'

const words = (text: string): readonly string[] => text.split(' ').map(foldName)

/** Words that are nothing else. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...words('mr mrs ms mister doctor dr prof professor mx'),
  ...words('mme mmes madame mesdames mlle mlles mademoiselle monsieur messieurs docteur professeur maitre'),
  ...words('herr frau fraulein doktor'),
  ...words('señor señora señorita sr sra srta doctora'),
  ...words('signor signore signora signorina dott dottore dottoressa'),
  ...words('senhor senhora'),
  ...words('meneer mevrouw mevr dhr mw juffrouw'),
  ...words('herra rouva neiti fru fröken frøken'),
  ...words('pani'),
  ...words('господин госпожа'),
])

/** Words that are something else too (me, miss, a lady), and stand before a name only where they are written with a capital. */
export const AMBIGUOUS_HONORIFICS: ReadonlySet<string> = new Set([
  ...words('m mm me miss sir lady lord dame don doña dona saint st pan hr'),
])

/** Words that make what follows a thing and no person, where nothing has a capital: `la claire fontaine`. */
export const DETERMINERS: ReadonlySet<string> = new Set([
  ...words('the a an my your his her its our their this that these those'),
  ...words('le la les l un une des du au aux mon ma mes ton ta tes son sa ses notre votre leur ce cette ces'),
  ...words('der die das den dem ein eine einen einem einer mein dein sein ihr unser kein im am zum zur vom'),
  ...words('el los las una mi tu su al del'),
  ...words('il lo gli mio mia tuo tua suo sua nel nella'),
  ...words('os as um uma meu minha seu sua no na'),
  ...words('de het een mijn jouw zijn haar ons'),
])

/** Words inside a family name that do not begin it for a reader: `Madame de Genou`. */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...words(
    'de du des d la le l van von der den vom zu da dos das del della di el al bin ben ter ten mac mc o',
  ),
])
