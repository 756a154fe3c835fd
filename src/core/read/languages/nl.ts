// Dutch: the Netherlands and Flanders.
import type { Language } from '../language.js'

export const dutch: Language = {
  code: 'nl',
  zero: 'nul nullen',
  units: ['een één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  teens: [
    'tien',
    'elf',
    'twaalf',
    'dertien',
    'veertien',
    'vijftien',
    'zestien',
    'zeventien',
    'achttien',
    'negentien',
  ],
  tens: ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'],
  hundred: 'honderd',
  thousand: 'duizend',
  compound: { order: 'unit-tens', joiners: ['en', 'ën'] },
  fused: true,
  joiners: 'en',
  unitFirst: true,
  double: 'dubbel dubbele',
  triple: 'driedubbel driedubbele drievoudig',
  times: 'keer maal',
  plus: 'plus',
  bleeps: 'piep piepje bliep biep pieep',
  fillers: 'eh uh ehm en dan daarna de het ja nou streepje punt komma spatie hm toen',
  cues: 'bel bel* belt bellen gebeld telefo* tel nummer* draai* kies toets* mobiel* gsm fax lijn hotline sms app whatsapp stuur contact* bereik* reserver* boeking* vast sms-en hang rinkel* cijfers doorkiesnummer telefoonnummer ons',
  dialVerbs: 'bel belt bellen draai kies toets noodnummer',
  labels:
    'isbn isrc iban kvk btw bsn ean artikel* catalogus* cat ref referentie matrix kaart visa rekening* bladzijde pagina pag postcode opus versie prijs duur datum geboren jaar jaren lotto trekking bestel* factuur* serie bpm hz maat maten tempo stemra buma ipi iswc isni klantnummer coördinaten bankrekening giro kenteken sofi dossier lotnummer getallen reeks',
  unitsAfter:
    'streams euro gulden dollar jaar jaren dagen uur minuten seconden mensen keer procent km kilometer meter miljoen miljard graden bpm hz fans exemplaren inwoners volgers per cent luisteraars nachten redenen plays stappen',
  words:
    'de het een en of maar van in op aan te bij met voor naar uit over om als dan wat wie waar hoe waarom niet geen is zijn was ben bent ik jij je hij zij ze wij we jullie mij me jou hem haar ons mijn jouw zijn dit dat deze die nog maar ook altijd nooit hier daar nu vandaag nacht dag hart liefde leven schat kom bel nummer muur alle wil wilt kan kun heb hebt heeft ja nee toch zo er wel mijn',
  territories: ['NL', 'BE'],
}
