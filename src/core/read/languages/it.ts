// Italian: Italy and Italian Switzerland.
import type { Language } from '../language.js'

export const italian: Language = {
  code: 'it',
  zero: 'zero zeri',
  units: ['uno un una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
  teens: [
    'dieci',
    'undici',
    'dodici',
    'tredici',
    'quattordici',
    'quindici',
    'sedici',
    'diciassette',
    'diciotto',
    'diciannove',
  ],
  tens: ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'],
  hundred: 'cento',
  thousand: 'mille mila',
  compounds: [{ order: 'tens-unit', joiners: [''], elide: true }],
  fused: true,
  joiners: 'e',
  double: 'doppio doppi',
  triple: 'triplo tripli triplice',
  times: 'volte',
  plus: 'più piu plus',
  bleeps: 'bip biip piip bleep biiip ',
  fillers: 'eh ehm poi e allora il dopo ecco trattino punto virgola spazio ah quindi',
  cues: 'chiam* telefon* tel numero* num cell* cellulare fisso compon* squill* fax linea scriv* sms messaggi* whatsapp contatt* prenota* centralino segreteria casa digita digit* richiama* telef* cifre cifra* cifre',
  telephoneWords: 'tel tele telefono cellulare fax whatsapp',
  numberWords: 'numero n',
  dialVerbs: 'chiama chiamate chiamami chiamare componi comporre digita fai emergenza',
  sendVerbs: 'invia inviate inviare manda mandate mandare scrivi sms',
  sendTo: 'al a',
  messages: 'sms',
  codeWords: 'breve corto',
  articles: 'il lo al',
  labels:
    'imprese matricola rea isbn isrc iban piva iva cf fiscale ean catalogo cat rif riferimento matrice visa cap opus lotto fattura bpm hz ascolti siae ipi iswc isni coordinate rea superenalotto',
  linkWords: 'è e di',
  looseLabels:
    'partita carta conto pagina pagine pag prezzo durata data nato nata anno anni estrazione ordine serie battuta battute popolazione cliente targa versione jolly codice',
  unitsAfter:
    'ascolti visualizzazioni euro lire dollari anni giorni ore minuti secondi persone volte per_cento km chilometri metri milioni gradi bpm hz fan copie abitanti visite followers centesimi streaming motivi notti stella passi',
  words:
    'il lo la i gli le un uno una e o ma di del della dello dei delle a al alla in nel nella con per su sul sulla da dal che chi cosa quando come dove se non sì è sono sei siamo ho hai ha abbiamo io tu lui lei noi voi mi ti si ci vi mio mia tuo tua suo sua questo questa più sempre mai oggi notte giorno vita amore cuore stanotte chiamami casa balla voglio vuoi dimmi vieni qui ora tutto niente perché ancora solo anche domani sera numero stasera adesso aiuto allora altro altra amica amico anima anno aria aspetta attimo avere bacio bambina bambino basta bella bello bene bocca buio buona caldo cambia canta cantare canzone capelli cielo città colpa coraggio così credo davvero dentro destino dio dire dolce dolore donna dopo dorme dovrei due faccia fai fare felice ferma fino finita forse forte fuoco fuori gente già giro giorni gioia grande guarda insieme lascia lontano luce luna mano mani mare mattina meglio mente mentre mille mondo morire musica nessuno nome nostra nostro notti nuovo occhi ogni ombra ore paura parla parlare parole passa pelle pensare pensiero però piano piccola piove poco poi portami posso prima prendi pronto proprio può quanto quella quello ragazza ragazzo resta ricordo ridere ritornello ritorno rosa sabato sai sangue sapere scrivi scrivimi sembra senti sentire senza sguardo silenzio sogno sole sola sorriso stai stare stella strada tanto tempo terra testa torna torni tra troppo trova tutta tutte tutti ultima uomo vai vedere vedo vento vera vero via viso vivere voce volta vola muro parete aspetto rispondi segreteria risposta cabina telefonica linea numeri sotto',
  letters: { éà: 0.2, ìò: 0.8 },
  share: 1,
  territories: ['IT', 'CH'],
}
