// Danish, with its twenties and the unit before the ten.
import type { Language } from '../language.js'

export const danish: Language = {
  code: 'da',
  zero: 'nul nuller',
  units: ['en et én ét', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'],
  teens: ['ti', 'elleve', 'tolv', 'tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'],
  tens: [
    'tyve',
    'tredive',
    'fyrre fyrretyve',
    'halvtreds halvtredsindstyve',
    'tres tresindstyve',
    'halvfjerds halvfjerdsindstyve',
    'firs firsindstyve',
    'halvfems halvfemsindstyve',
  ],
  hundred: 'hundrede hundred',
  thousand: 'tusind tusinde',
  compounds: [{ order: 'unit-tens', joiners: ['og'] }],
  fused: true,
  joiners: 'og',
  unitFirst: true,
  double: 'dobbelt dobbel',
  triple: 'tredobbelt',
  times: 'gange',
  plus: 'plus',
  bleeps: 'bip dyt biip pip bib',
  fillers: 'øh øhm og så derefter ja bindestreg punktum mellemrum altså komma',
  cues: 'ring ringer ringe ring* telefon* tel tlf nummer* nr mobil* tast drej fax linje sms skriv whatsapp kontakt* bestil* booking fastnet hotline røret svarer cifre',
  dialVerbs: 'ring ringe tast drej alarm',
  sendVerbs: 'sms send sender sende skriv',
  sendTo: 'til',
  labels:
    'isbn isrc iban cpr cvr ean katalog* kat ref reference matrix visa postnr postnummer opus spilletid lotto trækning bestillingsnummer faktura* bpm hz koda ipi iswc isni kundenummer koordinater reg moms se-nr varenummer stregkode ordre* kunde* medlems* sagsnummer serienummer sagsnr',
  looseLabels: 'kort konto side sider pris længde dato født år årene takt takter tempo serie version',
  unitsAfter:
    'streams kr kroner øre euro dollar år dage timer minutter sekunder mennesker gange procent km kilometer meter millioner milliarder grader bpm hz fans eksemplarer indbyggere følgere afspilninger nætter grunde',
  words:
    'og eller men i på af til fra med for om ved ud op ned ind en et den det de dem jeg du han hun vi mig dig sig os jer min din sin mit dit er var være har havde kan skal vil ikke ingen som hvad hvem hvor hvornår hvordan hvorfor der her nu aldrig altid bare så også end idag nat dag hjerte kærlighed liv skat kom ring nummer sig igen at man',
  territories: ['DK'],
}
