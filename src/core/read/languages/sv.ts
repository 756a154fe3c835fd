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
  compounds: [{ order: 'tens-unit', joiners: [''] }],
  fused: true,
  joiners: 'och',
  double: 'dubbel dubbla dubbelt',
  triple: 'trippel trippla',
  times: 'gånger',
  plus: 'plus',
  bleeps: 'pip bip biip piip blip',
  fillers: 'eh öh och sen sedan då ja streck bindestreck punkt mellanslag alltså så komma',
  cues: 'ring ringer ringa ringde ring* telefon* tel nummer* nr mobil* slå slog fax linje* sms sms:a messa whatsapp kontakt* nå boka* lur luren fast växel* riktnummer knappa siffror svara telefonsvarare hör siffra siffr*',
  dialVerbs: 'ring ringa ringer slå larma knappa',
  sendVerbs: 'sms smsa skicka skickar sänd messa',
  sendTo: 'till',
  labels:
    'isbn isrc iban personnummer personnr persnr org orgnr organisationsnummer bankgiro bg plusgiro pg ean artikel* katalog* kat ref referens matris visa sid postnr postnummer opus speltid lotto dragning beställ* faktura* bpm hz stim ipi iswc isni kundnummer koordinater clearing ocr moms vat streckkod order* kundnr medlems* ärende* serienummer',
  looseLabels: 'kort konto sida sidor pris längd datum född takt takter tempo serie version',
  unitsAfter:
    'strömningar kr kronor spänn öre euro dollar dagar timmar minuter sekunder människor gånger procent km kilometer meter miljoner miljarder grader bpm hz fans exemplar invånare följare lyssningar spelningar nätter skäl',
  words:
    'och eller men i på av till från med för om vid åt ut upp ner in en ett den det de dem jag du han hon vi ni mig dig sig oss er min din sin mitt ditt är var vara har hade kan ska vill inte ingen inget som vad vem när hur varför där här nu aldrig alltid bara så också än idag natt dag hjärta kärlek liv älskling kom ring nummer säg vann kontot igen att man alla allt andra annan bakom barn bättre blev bli blir blod bort bra bredvid brev bror dansa dagen dagar dina dit drömmar dröm dörr efter ensam eld ena era få faller fann får färg finns flicka flyga folk fram framför fri full gå gånger går gamla gatan genom ger gick ge glad glöm gör göra gråter håll håller hand hans hem hemma henne hela helt himlen hit hjälp honom hör ibland ikväll inuti just kände känner känna kanske kall klart klockan kommer kropp kväll kvar kvinna kyss lät låt lämna länge lever ligger liten lilla ljus ljuset lite lova lust lycka mamma mellan mer minns moln mörker mot musik mycket måne måste någon något namn natten nätter nästa ny öga ögon öppna ord plats pojke prata regn rum säga säger samma sång se ser sen sitt sista sjunger själv skratt skrev sluta snö sol sommar stad står stjärna stjärnor stor stanna stark ständigt svart svår ta tack tala tanke tar tid tillsammans tänker trodde tro tur under utan utifrån vägen väggen vän vänta varje värld världen väntar vatten vet vild vinden visst vuxen numret varmt telefonkiosk lapp svarar upptaget linje siffror numren krogen',
  territories: ['SE', 'FI'],
}
