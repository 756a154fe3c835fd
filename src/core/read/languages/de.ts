// German: Germany, Austria, Switzerland.
import type { Language } from '../language.js'

export const german: Language = {
  code: 'de',
  zero: 'null nuller',
  units: ['eins ein eine einen', 'zwei zwo', 'drei', 'vier', 'fünf fuenf', 'sechs', 'sieben', 'acht', 'neun'],
  teens: [
    'zehn',
    'elf',
    'zwölf zwoelf',
    'dreizehn',
    'vierzehn',
    'fünfzehn fuenfzehn',
    'sechzehn',
    'siebzehn',
    'achtzehn',
    'neunzehn',
  ],
  tens: [
    'zwanzig',
    'dreißig dreissig',
    'vierzig',
    'fünfzig fuenfzig',
    'sechzig',
    'siebzig',
    'achtzig',
    'neunzig',
  ],
  hundred: 'hundert',
  thousand: 'tausend',
  compounds: [{ order: 'unit-tens', joiners: ['und'] }],
  fused: true,
  joiners: 'und',
  unitFirst: true,
  double: 'doppel doppelt doppelte zweimal',
  triple: 'dreifach dreimal dreifache',
  times: 'mal',
  plus: 'plus',
  bleeps: 'piep pieps bip bleep piiep tüt tut piip',
  fillers: 'äh ähm öhm und dann danach die der ja ne also strich bindestrich punkt noch jetzt hm',
  cues: 'ruf* anruf* ruft rufst telefon* tel fon phone nr nummer* rufnummer wähl* waehl* klingel* handy mobil* festnetz fax hotline durchwahl melde meldet schreib* sms whatsapp kontakt* erreich* erreichbar buchung* leitung hörer zentrale notruf vorwahl mobilnummer handynummer telefonnummer ziffern ziffer*',
  telephoneWords:
    'tel ruf telnr telefon telefonnummer* telefonnr fon handy handynummer* rufnummer* natel mobil mobilnummer* mob fax faxnummer* whatsapp',
  numberWords: 'nummer nr',
  owners: 'meine deine seine ihre unsere eure',
  dialVerbs:
    'wähl wähle wählt wählen ruf rufe ruft rufen anrufen angerufen gewählt ruft notruf wählte drück drücke',
  sendVerbs: 'sms simse sende sendet senden schick schicke schickt schicken schreib',
  sendTo: 'an',
  reachedBy: 'unter',
  messages: 'sms simse mms',
  codeWords: 'kurzwahl',
  articles: 'die der den',
  verbLast: true,
  labels:
    'vorgang az aktenzeichen gz geschäftszeichen isbn isrc iban bic kto blz ean gtin lc bestell* bestellnummer artikel* katalog* kat matrix ust ustid steuer* steuernummer sozialversicherung* personalausweis ausweis kreditkarte plz postleitzahl opus bwv spielzeit ref rechnung* kundennummer auftrag* aktenzeichen lotto lottozahlen zusatzzahl bpm hz hrb hra gema ipi iswc isni koordinaten visa mastercard seriennummer hausnummer fahrgestell* umsatzsteuer siret matrikel* order* sendungs* mitglieds* serien* kunden* vertrags*',
  linkWords: 'ist der von',
  looseLabels:
    'konto karte seite seiten preis dauer laufzeit datum geboren seit version zahlen takt takte tempo jahr jahre jahren aufnahme aufgenommen az best',
  unitsAfter:
    'euro euros prozent uhr minuten sekunden stunden tage jahre streams aufrufe mark franken kilometer km meter leute menschen mal bpm hz khz millionen milliarden grad fans stück exemplare klicks einwohner takte seiten cent dollar abonnenten kilo gramm',
  words:
    'der die das ein eine einen einem und oder aber ist sind war bin bist ich du er sie es wir ihr mich dich mir dir uns euch mein dein sein nicht kein keine auf in im an am zu zum zur von vom mit für bei nach aus über um wenn dann als wie was wer wo warum so noch nur schon auch immer nie hier da heute nacht tag herz liebe leben baby komm ruf wähl nummer schreib steht alle wollen bitte ja nein doch mal habe hast hat kann kannst will willst dem den des man sich büro mir auf geht sag sagt weiß abend alles allein anders auge augen aussehen beide besser blau brauch brauche bruder deine deinem deiner denk denke denn diese dieser dieses dort draußen einmal ende erde erst etwas feuer frau freund ganz geben gehen gern gib glaub glück gott groß gut haus heiß himmel hinter hör ihm ihn ihnen ihre jede jeder jemand kalt kind klein kommen lang lass lauf laut leise letzte licht lied mach machen mädchen mann mehr meine meinem meiner mensch morgen müssen muss musik nächste neben neu nichts niemand oben ohne raus rein ruft sagen schlaf schnell schön seele sehen sehr seine selbst singen sollte sonne stadt stehen stern stimme straße tanz tanzen tief tot trag traum tür unser unter unsere vergiss verloren viel vielleicht vor während wand warte wasser weg weil weiter welt wenig werden wieder wind wirklich wissen woche zeit zusammen zwischen ausland handy telefonzelle wand antworte antwort besetzt leitung nummern an',
  letters: { ß: 2, äö: 0.5, ü: 0.5 },
  share: 2.37,
  territories: ['DE', 'AT', 'CH'],
}
