// The clearance report in English.
import type { Doubt } from '../../doubts.js'
import type { ReportTexts } from '../report-texts.js'

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]

function doubt({ agree, hearings, digits, otherwise }: Doubt): string {
  const heard =
    hearings < 2
      ? 'only one hearing has it'
      : agree === 0
        ? `no two of ${number(hearings)} hearings agree on it`
        : `${number(agree)} of ${number(hearings)} hearings ${agree === 1 ? 'has' : 'agree on'} it`
  const named = digits.map(
    ({ place, mayBe }) =>
      `the ${ORDINALS[place - 1] ?? `${place}th`} digit may be ${mayBe[0]} or ${mayBe[1]}`,
  )
  const more = otherwise === undefined ? named : [`it may also be ${otherwise}`]
  const sentence = [heard, ...more].join('; ')
  return `Not heard with certainty: ${sentence}. Please listen.`
}

function number(value: number): string {
  return NUMBERS[value] ?? String(value)
}

const VERDICTS: ReportTexts['verdicts'] = {
  fiction: 'clear, kept for fiction',
  impossible: 'clear, cannot be dialled',
  accepted: 'clear, on the list of accepted numbers',
  unallocated: 'to look at, nobody holds the block',
  returned: 'to look at, the block was given back',
  unclear: 'to look at, not heard or read with certainty',
  allocated: 'not clear, the block has a holder',
  service: 'not clear, a service answers',
  possible: 'not clear, can be dialled',
  partial: 'digits are missing; judged by what may stand there',
}

export const english: ReportTexts = {
  code: 'en',
  title: 'Clearance report: telephone numbers',
  outcomes: {
    'not-clear': {
      heading: 'Not clear',
      todo: 'Somebody may answer. Change or cover the number before the release.',
    },
    caution: {
      heading: 'To look at',
      todo: 'Nobody is known to answer today, or the number was not heard with certainty. Decide.',
    },
    clear: { heading: 'Clear', todo: 'By these registers nobody is rung.' },
  },
  verdicts: VERDICTS,
  kinds: {
    digits: 'written in figures',
    words: 'in number words',
    vanity: 'with letters',
    masked: 'partly covered',
    link: 'in a link',
    tones: 'dialled in touch-tones',
  },
  labels: {
    release: 'Release',
    made: 'Scanned',
    territories: 'Release territories',
    languages: 'Languages',
    tool: 'Program',
    decoder: 'Decoder',
    runtime: 'Runtime',
    model: 'Speech model',
    registers: 'Registers that the verdicts rest on',
    inputs: 'What was read',
    input: 'Input',
    kind: 'Kind',
    length: 'Length',
    sha256: 'SHA-256',
    publisher: 'Publisher',
    date: 'Date',
    territory: 'Territory',
    hidden: 'hidden',
    beside: 'in the transcript beside the sound',
    instead: 'Instead',
    otherReadings: 'Can also be read',
    note: 'Note',
    play: 'Play',
    shaded: 'shaded: the number, darker where a word of it was heard; flat: silence',
    underlined: 'underlined: the hidden part',
    decision: 'Decision',
    name: 'Name',
    ignored: 'Ignored by comments in the texts',
    passages: 'Hidden passages, and number words that were taken for something else',
    passedOver: 'Passed over: not read, by their kind or by your rules',
    filter: 'Show',
    search: 'Search',
    sort: 'Order',
    byPlace: 'by place',
    byNumber: 'by number',
    summary: 'Summary',
    names: 'Names of the list',
    inDirectory: 'In the directory',
    saidAlike: 'said alike',
  },
  fromContext: 'none named: where languages and tags point',
  namesTodo: 'Each name of the list that occurs, with its places. No register says whose name it is: decide.',
  noNames: 'None of the names that were looked for was found in what was read.',
  everythingRead: 'Everything that was asked for was read and heard to its end.',
  restRead:
    'Files were passed over, as listed below: this report says nothing of them. The rest was read and heard to its end.',
  unreadHeading: 'Not read, not heard or not understood',
  unheard: (seconds, why) => `${seconds.toFixed(1)} s were not heard: ${why}`,
  notUnderstood: (kind, why) =>
    kind === 'no words'
      ? 'no word was made out: an instrumental, or speech that was not understood'
      : kind === 'numbers only'
        ? 'only numbers were listened for, and nothing else was written down'
        : `it sounds like speech and was not understood (${why}). Please listen there.`,
  nothingUnderstood: 'This is no clearance: nothing that is said in the sound was understood.',
  slowRuntime: 'WebAssembly, the slow one',
  doubt,
  worseIfRead: (digits, verdict) => `It may also be read ${digits} (${VERDICTS[verdict]}).`,
  misread: 'Read in a picture: look whether these are its digits.',
  clearIfReadRightly: 'If it was read rightly, the number is clear.',
  clearIfHeardRightly: 'If it was heard rightly, the number is clear.',
  uncut: 'Its sound could not be opened again when this report was made.',
  syllables: (count) => `${count} syllables`,
  passage: (rule) => `taken for no number (${rule})`,
  counts: (clear, caution, notClear) => `${notClear} not clear, ${caution} to look at, ${clear} clear`,
  promise:
    'Clear means that by the registers named here nobody is rung on the day of the scan. It is not legal advice, and registers change.',
  evidenceLanguage: '',
}
