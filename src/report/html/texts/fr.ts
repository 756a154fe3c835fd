// The clearance report in French.
import type { Doubt } from '../../doubts.js'
import type { ReportTexts } from '../report-texts.js'

const NUMBERS = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

function doubt({ agree, hearings, digits, otherwise }: Doubt): string {
  const heard =
    hearings < 2
      ? 'une seule écoute le donne'
      : agree === 0
        ? `sur ${number(hearings)} écoutes, aucune ne concorde avec une autre`
        : `${number(agree)} écoute${agree === 1 ? '' : 's'} sur ${number(hearings)} ${agree === 1 ? 'le donne' : 'concordent'}`
  const named = digits.map(
    ({ place, mayBe }) =>
      `le ${place}${place === 1 ? 'er' : 'e'} chiffre peut être ${mayBe[0]} ou ${mayBe[1]}`,
  )
  const more = otherwise === undefined ? named : [`ce peut être aussi ${otherwise}`]
  return `Entendu sans certitude : ${[heard, ...more].join(' ; ')}. À écouter.`
}

function number(value: number): string {
  return NUMBERS[value] ?? String(value)
}

const VERDICTS: ReportTexts['verdicts'] = {
  fiction: 'libre, réservé à la fiction',
  impossible: 'libre, ne peut pas être composé',
  accepted: 'libre, sur la liste des numéros acceptés',
  unallocated: 'à examiner, la tranche n’est attribuée à personne',
  returned: 'à examiner, la tranche a été rendue',
  unclear: 'à examiner, entendu ou lu sans certitude',
  allocated: 'à changer, la tranche est attribuée',
  service: 'à changer, un service répond',
  possible: 'à changer, peut être composé',
  partial: 'des chiffres manquent ; jugé d’après ceux qui peuvent s’y trouver',
}

export const french: ReportTexts = {
  code: 'fr',
  title: 'Rapport de vérification : numéros de téléphone',
  outcomes: {
    'not-clear': {
      heading: 'À changer',
      todo: 'Quelqu’un peut répondre. Changer ou couvrir le numéro avant la sortie.',
    },
    caution: {
      heading: 'À examiner',
      todo: 'Personne n’est connu pour répondre aujourd’hui, ou le numéro n’a pas été entendu avec certitude. À décider.',
    },
    clear: { heading: 'Libre', todo: 'D’après ces registres, personne n’est appelé.' },
  },
  verdicts: VERDICTS,
  kinds: {
    digits: 'écrit en chiffres',
    words: 'en toutes lettres ou chanté',
    vanity: 'avec des lettres',
    masked: 'en partie couvert',
    link: 'dans un lien',
    tones: 'composé en tonalités',
  },
  labels: {
    release: 'Parution',
    made: 'Examinée le',
    territories: 'Territoires de sortie',
    languages: 'Langues',
    tool: 'Programme',
    decoder: 'Décodeur',
    runtime: 'Moteur',
    model: 'Modèle de parole',
    registers: 'Registres sur lesquels reposent les avis',
    inputs: 'Ce qui a été lu',
    input: 'Fichier',
    kind: 'Genre',
    length: 'Durée',
    sha256: 'SHA-256',
    publisher: 'Publié par',
    date: 'Date',
    territory: 'Territoire',
    hidden: 'caché',
    beside: 'dans la transcription à côté du son',
    instead: 'À la place',
    otherReadings: 'Peut aussi se lire',
    note: 'Remarque',
    play: 'Écouter',
    shaded: 'teinté : le numéro, plus foncé là où un mot en a été entendu ; plat : silence',
    underlined: 'souligné : la partie cachée',
    decision: 'Décision',
    name: 'Nom',
    ignored: 'Écartés par des commentaires dans les textes',
    passages: 'Passages cachés, et nombres pris pour autre chose',
    passedOver: 'Laissés de côté : non lus, pour leur type ou par vos règles',
    filter: 'Montrer',
    search: 'Chercher',
    sort: 'Ordre',
    byPlace: 'par endroit',
    byNumber: 'par numéro',
    summary: 'Résumé',
    names: 'Noms de la liste',
    inDirectory: 'Dans l’annuaire',
    saidAlike: 'se prononce pareil',
  },
  fromContext: 'aucun nommé : là où pointent les langues et les étiquettes',
  namesTodo:
    'Chaque nom de la liste qui paraît, avec ses endroits. Aucun registre ne dit de qui est ce nom : à décider.',
  noNames: 'Aucun des noms cherchés n’a été trouvé dans ce qui a été lu.',
  everythingRead: 'Tout ce qui a été demandé a été lu et écouté jusqu’au bout.',
  restRead:
    'Des fichiers ont été laissés de côté (liste ci-dessous) : ce rapport n’en dit rien. Le reste a été lu et écouté jusqu’au bout.',
  unreadHeading: 'Ni lu, ni entendu, ni compris',
  unheard: (seconds, why) => `${seconds.toFixed(1)} s n’ont pas été entendues : ${why}`,
  notUnderstood: (kind) =>
    kind === 'no words'
      ? 'aucun mot reconnu : un instrumental, ou des paroles qui n’ont pas été comprises'
      : kind === 'numbers only'
        ? 'seuls les numéros ont été cherchés à l’écoute ; le reste n’a pas été transcrit'
        : 'on dirait des paroles, et elles n’ont pas été comprises. À écouter.',
  nothingUnderstood: 'Ceci ne vaut pas vérification : rien de ce qui est dit dans le son n’a été compris.',
  slowRuntime: 'WebAssembly, le moteur lent',
  doubt,
  worseIfRead: (digits, verdict) => `Il peut aussi se lire ${digits} (${VERDICTS[verdict]}).`,
  misread: 'Lu dans une image : vérifier que ce sont ses chiffres.',
  clearIfReadRightly: 'S’il a été bien lu, le numéro est libre.',
  clearIfHeardRightly: 'S’il a été bien entendu, le numéro est libre.',
  uncut: 'Le son n’a pas pu être rouvert au moment de ce rapport.',
  syllables: (count) => `${count} syllabes`,
  passage: (rule) => `pris pour autre chose qu’un numéro (${rule})`,
  counts: (clear, caution, notClear) =>
    `${notClear} à changer, ${caution} à examiner, ${clear} libre${clear > 1 ? 's' : ''}`,
  promise:
    '« Libre » veut dire que d’après les registres nommés ici, personne n’est appelé le jour de l’examen. Ce n’est pas un avis juridique, et les registres changent.',
  evidenceLanguage: 'Les preuves tirées des registres sont citées en anglais.',
}
