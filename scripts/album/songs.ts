// The three songs of the album in fixtures/album: words, voices and where they are heard. All words are our own.
import type { Bar } from './play-bed.js'
import type { Word } from './say-words.js'

export interface Song {
  readonly file: string
  readonly title: string
  readonly isrc: string
  /** ISO 639-2. */
  readonly language: string
  readonly lyrics: string
  readonly bars: readonly Bar[]
  /** Seconds of the bed. */
  readonly seconds: number
  /** What is heard: the folder of the voice, the second at which it begins, the line. */
  readonly voice: {
    readonly folder: string
    readonly at: number
    readonly line: readonly (Word | ',' | 'bleep')[]
  }
}

const words = (text: string): Word[] => text.split(' ').map((word) => word.split('+'))

export const ARTIST = 'Les Faux Numéros'
export const ALBUM = 'Cabine 12'

export const SONGS: readonly Song[] = [
  {
    file: '01 Long Distance.mp3',
    title: 'Long Distance',
    isrc: 'FRXXX2600001',
    language: 'eng',
    lyrics: [
      'The rain came in beneath the door,',
      'I kept the coin, I kept the line,',
      'I called you up a year ago',
      'and someone else is doing fine.',
      '',
      'Ring me, ring me, darling do:',
      'two one two, five five five, oh one four two.',
    ].join('\n'),
    bars: [
      [0, 12, 16, 19],
      [5, 12, 17, 21],
      [9, 12, 16, 21],
      [7, 14, 19, 23],
    ],
    seconds: 20,
    voice: {
      folder: 'en-allison',
      at: 5,
      line: [
        ...words('sentence-vm-num-i-have'),
        ',',
        ...words('2 1 2'),
        ',',
        ...words('5 5 5'),
        ',',
        ...words('oh 1 4 2'),
      ],
    },
  },
  {
    file: '02 Bip.flac',
    title: 'Bip',
    isrc: 'FRXXX2600002',
    language: 'fra',
    lyrics: [
      'Le journal a tout raconté,',
      'ton nom, la rue, la nuit d’été,',
      'et sous la photo, un numéro :',
      '06 25 48 ** **',
      'La fin, personne ne la saura.',
    ].join('\n'),
    bars: [
      [9, 12, 16, 21],
      [5, 12, 17, 21],
      [0, 12, 16, 19],
      [4, 11, 16, 20],
    ],
    seconds: 16,
    voice: {
      folder: 'fr-june',
      at: 4,
      line: [...words('0 6'), ',', ...words('20+5'), ',', ...words('40+8'), ',', 'bleep', ',', 'bleep'],
    },
  },
  {
    file: '03 Dernier appel.m4a',
    title: 'Dernier appel',
    isrc: 'FRXXX2600003',
    language: 'fra',
    lyrics: [
      'La cabine est encore là,',
      'le vent décroche et raccroche,',
      'appelle-moi, appelle-moi,',
      '01 99 00 41 85,',
      'j’ai trois pièces dans ma poche.',
      '',
      'Appelle-moi, appelle-moi,',
      '01 99 00 41 85.',
    ].join('\n'),
    bars: [
      [2, 14, 17, 21],
      [10, 14, 17, 22],
      [5, 12, 17, 21],
      [0, 12, 16, 19],
    ],
    seconds: 24,
    voice: {
      folder: 'fr-june',
      at: 24 + 300,
      line: [
        ...words('sentence-vm-num-i-have'),
        ',',
        ...words('0 6'),
        ',',
        ...words('30+9'),
        ',',
        ...words('80+18'),
        ',',
        ...words('40+7'),
        ',',
        ...words('20+6'),
      ],
    },
  },
]
