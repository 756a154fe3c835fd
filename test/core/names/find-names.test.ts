// Which words of a text are a name of the list, and which are words like it.
import { describe, expect, test } from 'vitest'
import { NameFinder } from '../../../src/core/names/find-names.js'

/** What is found of a name, marked in the text. */
function marked(name: string, text: string, spoken = false): string {
  const found = new NameFinder([{ name }]).find(text, spoken)
  return found.reduceRight(
    (all, { start, end, match }) =>
      `${all.slice(0, start)}[${all.slice(start, end)}${match === 'alike' ? '~' : ''}]${all.slice(end)}`,
    text,
  )
}

describe('written', () => {
  test.each([
    ['Mme Dugenou', 'On a vu [Mme Dugenou] hier, et [Dugenou] a ri.'],
    ['Mme Dugenou', 'On a vu [MADAME DUGENOU] hier.'],
    ['Mme Dugenou', 'on a vu [mme dugenou] hier, et dugenou a ri'],
    ['Dugenou', 'on a vu [dugenou] hier'],
    ['Dugénou', 'Chez [Dugenou], chez [DUGENOU], chez [Dugénou]’s'],
    [
      'Marie Dugenou',
      'Ici [Marie Dugenou], là [Dugenou Marie], là [DUGENOU, Marie], [M. Dugenou] et [Mlle Dugenou].',
    ],
    ['Marie Dugenou', 'Une Dugenou de plus, Marie et les autres Dugenou.'],
    ['Dugenou, Marie', 'Ici [Marie Dugenou].'],
    [
      'Jean-Pierre Martin',
      'Pour [Jean Pierre Martin], [J.-P. Martin], [J. P. Martin], [JP Martin] et [Monsieur Martin].',
    ],
    [
      'John Ronald Reuel Tolkien',
      'By [J. R. R. Tolkien], [JRR Tolkien], by [John Tolkien]; [Tolkien, J.R.R].',
    ],
    ['Federico García Lorca', 'De [Federico Garcia Lorca] y de [García Lorca].'],
    ["Sinéad O'Connor", 'With [Sinead O’Connor] and [Ms. OConnor].'],
    ['Charles de Genou', 'La voix de [Charles de Genou], de [M. de Genou].'],
    ['Ludwig van Beethoven', 'Says [Herr van Beethoven] to [L. van Beethoven].'],
    ['Anne de la Sainte-Croix', 'Voici [Anne de la Sainte-Croix] et [Mme de la Sainte Croix].'],
    ['Marie Dugenou', 'Ici [Marie\n    Dugenou].'],
    ['Łukasz Żółć', 'Oto [Lukasz Zolc].'],
    ['Иван Дюженов', 'Это [иван дюженов] и [Господин Дюженов].'],
  ])('%s: %s', (name, wanted) => {
    expect(marked(name, wanted.replace(/[[\]]/g, ''))).toBe(wanted)
  })

  test.each([
    ['Mme Love', 'Love, love me do\nYou know I love you\nLove is all, My Love'],
    ['Mme Love', 'all you need is love\nlove is all you need'],
    ['Courtney Love', 'Give me love, I love you. Love me tender. Miss you, love.'],
    ['Iris Love', 'I love you\nAnd I Love Her\nI love'],
    ['Grace Love', 'Your grace, love and mercy. In grace. Love him.'],
    ['Marc Roi', 'Le roi est mort, vive le roi. Me roi.'],
    ['Nowhere', 'Now here we are'],
    ['Rose Martin', 'La rose ce matin. Un martin pêcheur.'],
    ['Marie', 'On se marie demain, on se Marie'],
    ['Dugenou', 'La douleur du genou'],
    ['Marie Dugenou', 'Prénom          Nom\nMarie                Dugenou'],
  ])('%s is not in %j', (name, text) => {
    expect(marked(name, text)).toBe(text)
  })
})

describe('spoken', () => {
  test.each([
    ['Mme Dugenou', 'Bonsoir [madame Dugenoux~], asseyez-vous, [madame du genou~].'],
    ['Mme Dugenou', 'On a parlé à [Dugenoux~] et à [de Genou~] hier.'],
    ['Marie Dugenou', 'C’est [Marie de Genou~] qui parle.'],
    ['Mr Whitaker', 'Is [Mister Whittaker~] in?'],
    ['Anna Schmidtke', 'Hier spricht [Frau Schmittke~].'],
    ['Frau Lindgren', 'Hier spricht [Frau Lintkren~].'],
  ])('%s: %s', (name, wanted) => {
    expect(marked(name, wanted.replace(/[[\]~]/g, ''), true)).toBe(wanted)
  })

  test.each([
    ['Mme Dugenou', 'J’ai mal au bout du genou. Le bord de genou, dit-il. Tu dégages nous.'],
    ['M. Garnier', 'Le grenier est plein, monte au grenier. Grenier vide.'],
    ['M. Berger', 'Il est né le divin berger, bergère. Les Bergers chantent, les bergers.'],
    ['Morgan', 'Demain, demain matin. Organe, mort gagnée.'],
    ['M. Leroy', 'Bonsoir, monsieur le roi.'],
    ['Frau Landgut', 'Hier spricht Frau Lantkut.'],
    ['Mr Walker', 'I walk her home, a walker in the rain'],
    ['Dugenou', 'du genou\nde genou\nun dugenoux'],
  ])('%s is not in %j', (name, text) => {
    expect(marked(name, text, true)).toBe(text)
  })

  test('what is written is not heard', () => {
    expect(marked('Mme Dugenou', 'Bonsoir madame Dugenoux.')).toBe('Bonsoir madame Dugenoux.')
  })
})

test('names that have no letters find nothing', () => {
  expect(new NameFinder([{ name: '12' }, { name: '' }, { name: '…' }]).find('12 … a b', true)).toEqual([])
})

test('a thousand names in a megabyte are no work', () => {
  const entries = Array.from({ length: 1000 }, (_, at) => ({
    name: `Given${at} Family${'abcdefghij'[at % 10]}${at}`,
  }))
  const text = 'Some words of a song that goes on and on. '.repeat(25_000)
  expect(new NameFinder(entries).find(text, true)).toEqual([])
})
