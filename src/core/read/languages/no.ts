// Norwegian, Bokmål with the old counting that lives on in telephone numbers.
import type { Language } from '../language.js'

export const norwegian: Language = {
  code: 'no',
  zero: 'null nuller',
  units: ['en ett én ei', 'to', 'tre', 'fire', 'fem', 'seks', 'sju syv', 'åtte', 'ni'],
  teens: ['ti', 'elleve', 'tolv', 'tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'],
  tens: ['tjue tyve', 'tretti tredve', 'førti førr', 'femti', 'seksti', 'sytti', 'åtti', 'nitti'],
  hundred: 'hundre',
  thousand: 'tusen',
  compounds: [
    { order: 'tens-unit', joiners: [''] },
    { order: 'unit-tens', joiners: ['og'] },
  ],
  fused: true,
  joiners: 'og',
  unitFirst: true,
  double: 'dobbel dobbelt doble',
  triple: 'trippel',
  times: 'ganger',
  plus: 'pluss plus',
  bleeps: 'pip bip piip biip',
  fillers: 'eh øh og så deretter ja bindestrek punktum mellomrom altså komma',
  cues: 'ring ringer ringe ring* telefon* tel tlf nummer* nr mobil* slå tast fax linje sms skriv whatsapp kontakt* bestill* fasttelefon sentralbord røret svarer sifre',
  telephoneWords: 'tel tlf tlfnr telefon telefonnummer* mobil mob mobilnummer* fax',
  numberWords: 'nummer nummeret nr',
  conjunctions: 'eller og',
  owners: 'mitt ditt hans hennes vårt deres',
  dialVerbs: 'ring ringe tast slå nødnummer',
  sendVerbs: 'sms send sender sende skriv tekst',
  sendTo: 'til',
  reachedBy: 'på',
  messages: 'sms',
  articles: 'det den',
  labels:
    'isbn isrc iban fødselsnummer orgnr org mva ean katalog* kat ref referanse matrise visa kontonummer postnr postnummer opus spilletid lotto trekning bestill* faktura* bpm hz tono ipi iswc isni kundenummer koordinater kid strekkode ordre* kunde* medlems* saksnummer serienummer saksnr',
  labelEndings: 'nummer nr',
  linkWords: 'er av',
  looseLabels: 'kort konto side sider pris lengde dato født år årene takt takter tempo serie versjon',
  unitsAfter:
    'strømminger kr kroner øre euro dollar år dager timer minutter sekunder mennesker ganger prosent km kilometer meter millioner milliarder grader bpm hz fans eksemplarer innbyggere følgere avspillinger netter grunner',
  words:
    'og eller men i på av til fra med for om ved ut opp ned inn en et ei den det de dem jeg du han hun vi meg deg seg oss dere min din sin mitt ditt er var være har hadde kan skal vil ikke ingen som hva hvem hvor når hvordan hvorfor der her nå aldri alltid bare så også enn idag natt dag hjerte kjærlighet liv kjære kom ring nummer si igjen å man',
  letters: { å: 0.7, øæ: 0.8 },
  share: 0.1,
  inPairs: true,
  territories: ['NO'],
}
