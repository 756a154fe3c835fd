// The languages that numbers are read in; adding one is a file beside this one and a line here.
import type { Language } from '../language.js'
import { danish } from './da.js'
import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { finnish } from './fi.js'
import { french } from './fr.js'
import { italian } from './it.js'
import { dutch } from './nl.js'
import { norwegian } from './no.js'
import { polish } from './pl.js'
import { portuguese } from './pt.js'
import { russian } from './ru.js'
import { swedish } from './sv.js'

/** In no order that matters: which language a text is in is measured. */
export const LANGUAGES: readonly Language[] = [
  danish,
  german,
  english,
  spanish,
  finnish,
  french,
  italian,
  dutch,
  norwegian,
  polish,
  portuguese,
  russian,
  swedish,
]
