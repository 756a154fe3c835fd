// Swedish: Sweden and Swedish Finland.
import type { Language } from '../language.js'

export const swedish: Language = {
  code: 'sv',
  zero: 'noll nollan nolla nollor',
  units: ['ett en etta', 'två tvåa tva', 'tre trea', 'fyra', 'fem', 'sex sexa', 'sju', 'åtta', 'nio'],
  teens: [
    'tio',
    'elva',
    'tolv',
    'tretton',
    'fjorton',
    'femton',
    'sexton',
    'sjutton',
    'arton aderton',
    'nitton',
  ],
  tens: ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'],
  hundred: 'hundra',
  thousand: 'tusen',
  compound: { order: 'tens-unit', joiners: [''] },
  fused: true,
  joiners: 'och',
  double: 'dubbel dubbla dubbelt',
  triple: 'trippel trippla',
  times: 'gånger',
  plus: 'plus',
  bleeps: 'pip bip biip piip blip',
  fillers: 'eh öh och sen sedan då ja streck bindestreck punkt mellanslag alltså så komma',
  cues: 'ring ringer ringa ringde ring* telefon* tel nummer* nr mobil* slå slog fax linje* sms sms:a messa whatsapp kontakt* nå boka* lur luren fast växel* riktnummer knappa siffror svara telefonsvarare hör',
  dialVerbs: 'ring ringa ringer slå larma knappa',
  labels:
    'isbn isrc iban personnummer personnr persnr org orgnr organisationsnummer bankgiro bg plusgiro pg ean artikel* katalog* kat ref referens matris kort visa konto sida sidor sid postnr postnummer opus version pris speltid längd datum född år åren lotto dragning beställ* faktura* serie bpm hz takt takter tempo stim ipi iswc isni kundnummer koordinater clearing ocr moms vat streckkod',
  unitsAfter:
    'strömningar kr kronor spänn öre euro dollar år dagar timmar minuter sekunder människor gånger procent km kilometer meter miljoner miljarder grader bpm hz fans exemplar invånare följare lyssningar spelningar nätter skäl',
  words:
    'och eller men i på av till från med för om vid åt ut upp ner in en ett den det de dem jag du han hon vi ni mig dig sig oss er min din sin mitt ditt är var vara har hade kan ska vill inte ingen inget som vad vem när hur varför där här nu aldrig alltid bara så också än idag natt dag hjärta kärlek liv älskling kom ring nummer säg vann kontot igen att man',
  territories: ['SE', 'FI'],
}
