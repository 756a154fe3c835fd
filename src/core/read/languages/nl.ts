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
  compounds: [{ order: 'unit-tens', joiners: ['en', 'ën'] }],
  fused: true,
  joiners: 'en',
  unitFirst: true,
  double: 'dubbel dubbele',
  triple: 'driedubbel driedubbele drievoudig',
  times: 'keer maal',
  plus: 'plus',
  bleeps: 'piep piepje bliep biep pieep piiep piip',
  fillers: 'eh uh ehm en dan daarna de het ja nou streepje punt komma spatie hm toen',
  cues: 'bel bel* belt bellen gebeld telefo* tel nummer* draai* kies toets* mobiel* gsm fax lijn hotline sms app whatsapp stuur contact* bereik* reserver* boeking* vast sms-en hang rinkel* cijfers doorkiesnummer telefoonnummer ons cijfer*',
  telephoneWords: 'tel telnr telefoon telefoonnummer* telefoonnr mobiel gsm fax faxnummer* whatsapp',
  numberWords: 'nummer nr',
  dialVerbs: 'bel belt bellen gebeld draai kies toets noodnummer',
  sendVerbs: 'sms stuur stuurt zend verstuur',
  sendTo: 'naar aan',
  messages: 'sms',
  articles: 'de het',
  verbLast: true,
  labels:
    'isbn isrc iban kvk btw bsn ean artikel* catalogus* cat ref referentie matrix visa rekening* postcode opus lotto trekking bestel* factuur* bpm hz stemra buma ipi iswc isni klantnummer coördinaten bankrekening kenteken sofi lotnummer order* klant* polis* lidnummer serienummer zaaknummer dossiernummer',
  linkWords: 'is van de',
  looseLabels:
    'kaart bladzijde pagina pag prijs duur datum geboren jaar jaren serie maat maten tempo dossier getallen reeks giro versie',
  unitsAfter:
    'streams euro gulden dollar jaar jaren dagen uur minuten seconden mensen keer procent km kilometer meter miljoen miljard graden bpm hz fans exemplaren inwoners volgers per_cent luisteraars nachten redenen plays stappen',
  words:
    'de het een en of maar van in op aan te bij met voor naar uit over om als dan wat wie waar hoe waarom niet geen is zijn was ben bent ik jij je hij zij ze wij we jullie mij me jou hem haar ons mijn jouw zijn dit dat deze die nog maar ook altijd nooit hier daar nu vandaag nacht dag hart liefde leven schat kom bel nummer muur alle wil wilt kan kun heb hebt heeft ja nee toch zo er wel mijn alleen alles alsof anders avond beter binnen blijf blijven boven buiten dacht dans deur dichtbij doe doen donker door droom eens eerste einde elke even ga gaan gaat geef geld geluk gezicht goed groot had halen hand hele hemel horen huis iedereen iemand iets ineens jaren jongen kijk kijken klein kleine komen komt kon kwam laat laatste lach lang laten leef leg licht lief liedje lopen mag man meer meisje mens mensen misschien moeder moest moet mooi mooie morgen muziek na naast naam niemand niets nieuwe nodig ogen onder ooit open oude plek praat regen rond ruim samen slaap snel soms spijt staan stad ster stil straat straks stuk tegen terug thuis tijd toen tot tranen uur vader vallen vanavond veel ver vergeet verder verloren vind vlieg vraag vriend vrij vroeger vrouw vuur wacht wachten want warm water week weer weet weg wereld werk wind wist woord worden wordt zal zee zeg zeggen zei zelf zie zien zingen zon zon zonder zou zwart telefooncel antwoord bezet lijn nummers briefje kroeg',
  share: 0.41,
  territories: ['NL', 'BE'],
}
