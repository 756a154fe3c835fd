// English: North America, Britain, Ireland, Australia, New Zealand.
import type { Language } from '../language.js'

export const english: Language = {
  code: 'en',
  zero: 'zero zeros zeroes oh o nought naught aught ought null ohh',
  units: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine niner'],
  teens: [
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ],
  tens: ['twenty', 'thirty', 'forty fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  hundred: 'hundred',
  thousand: 'thousand',
  compounds: [{ order: 'tens-unit', joiners: [''] }],
  joiners: 'and',
  double: 'double',
  triple: 'triple treble',
  times: 'times',
  plus: 'plus',
  bleeps: 'bleep beep beeps bleeps beeep bleeep bip piip piii asterisk',
  fillers:
    'uh um er erm then uhh umm and yeah hey baby that s ok okay now dash hyphen dot point space pause well like',
  takeBacks: 'no nope sorry correction scratch mean make',
  hesitations: 'wait hang hold on a sec second moment let me see think i that it rather strike',
  cues: 'call* msg num hp dial* ring rings ringing phone* telephone* tel number* digits text texts texting txt sms line hotline beeper pager page cell mobile fax whatsapp reach hit contact* booking buzz bell holla holler operator voicemail landline ext handphone answerphone answering toll-free tollfree helpline reservations enquiries ring-ring hollar wire signal telegram facetime digit* toll',
  telephoneWords:
    'tel telno telephone phone telephonenumber phonenumber ph mobile mob hp handphone cell fax gsm whatsapp',
  namesInCode: 'phone tel mobile whatsapp fax contact hotline',
  countryHeads:
    'countrycode countryprefix intcode intprefix intlcode intlprefix internationalcode internationalprefix iddcode iddprefix dialcode dialprefix dialingcode dialingprefix diallingcode diallingprefix callingcode callingprefix',
  areaHeads:
    'areacode areaprefix citycode cityprefix stdcode stdprefix regioncode regionprefix nationalcode nationalprefix',
  restHeads: 'local subscriber',
  numberWords: 'number no num nr nos n',
  conjunctions: 'or and',
  owners: 'my your his her our their',
  dialVerbs: 'call dial dials calls ring phone text calling dialing dialling dialed dialled called',
  helpWords:
    'helpline* hotline* lifeline* samaritans childline emergency emergencies ambulance police suicide crisis brigade coastguard',
  freeOfCharge: 'free tollfree',
  sendVerbs: 'reply text txt sms msg message send texting',
  sendTo: 'to',
  reachedBy: 'on at',
  messages: 'sms mms',
  messageVerbs: 'text txt sms msg',
  figureWords: { 2: 'to' },
  codeWords: 'short code shortcode',
  articles: 'the',
  labels:
    'dfars dfar cfr socialsecurity utr paybill stmt tkt midi isbn isrc lc issn iswc ipi isni upc ean gtin asin barcode catalog catalogue matrix doi arxiv unix epoch timestamp ver serial invoice tracking acct visa mastercard amex ssn iban bic swift routing vat pp zip zipcode postcode opus bwv remastered copyright lottery lotto jackpot powerball bpm hz ref id coordinates lat latitude longitude sku pi ip mac gps ascap bmi po binary confirmationcode bookingcode accesscode verificationcode promocode voucher',
  labelEndings: 'number',
  linkWords: 'is was are the of id ref',
  looseLabels:
    'till file clause docket ticket customer registry member membership policy model version clause form lccn merge commit revision rev section sec stop order account card population streams views plays born released release recorded date year years bars chorus verse frame frames track pages build pin size item part patent license licence batch lot edition room route runtime duration issue episode chapter scores box cat port hash frets fret chords tempo tax reference resolution train flight',
  unitsAfter:
    'streams views plays dollars bucks pounds quid cents euros percent hours hour minutes minute seconds secs days weeks months years miles people times problems ways fans copies records feet inches kg lbs km bpm hz khz kbps bars million billion trillion degrees likes followers subscribers tickets points reasons nights steps street avenue and_counting am pm songs tracks pages words km/h mph lightyears volts watts kids soldiers men women dollar',
  measures:
    'volt volts watt watts amp amps ampere hertz ohm ohms joule lux lumen pascal bar psi rpm mph kmh dpi fps bpm lb lbs oz',
  coins: 'p c ct cts',
  perMinute: 'per',
  halvesOfDay: 'am pm',
  hourWords: 'noon midnight',
  words:
    'the a an any every free today whenever and or but of to in on at for from with by is are was were be been am i you he she it we they me him her us them my your his its our their this that these those what who when where why how not no yes do does did don have has had can could will would should if then than so as just like love baby night day time way got get go gonna wanna know say said see come want need call tell make let up down out over all some more there here now never always oh yeah hey one mind wall tonight said same said line hand title song whole start thing number ring hit mate bell text dial miss hook goes send thoughts later party after old again away back because before better big boy girl break bring came close cold crazy dance dark dear door dream eyes face feel find fire first forever friend give good great hard head hear heart hello hold home hope house inside keep kiss last late leave life light little live lonely long look lost made man may mine moment money morning mother music nothing nobody once only open other own people phone play please quit rain ready really remember right rock roll room run sad save seen shake show sing sleep slow somebody someone something soon sorry soul sound stay still stop street summer sun sure sweet take talk tears think till together tomorrow town true try turn under until wait walk watch week well wild wish without woman wonder word world write wrong year young anytime screen cell page office flat overseas ask operators stand share numbers booth answer busy numbers wall note',
  adverbEnding: 'ly',
  everywhere: true,
  honorifics: 'mr mrs ms mister doctor dr prof professor mx',
  capitalHonorifics: 'miss sir lady lord dame saint st',
  determiners: 'the a an my your his her its our their this that these those',
  nameParticles: 'mac mc o',
  share: 19.6,
  muteE: true,
  territories: ['US', 'GB', 'CA', 'AU', 'IE', 'NZ'],
}
