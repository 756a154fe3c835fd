// Turkish: hundreds, tens and digits, in words apart or in one. Words: CLDR spell-out rules.
import type { Language } from '../language.js'

export const turkish: Language = {
  code: 'tr',
  writtenOnly: true,
  zero: 'sıfır',
  units: ['bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'],
  teens: ['on', 'onbir', 'oniki', 'onüç', 'ondört', 'onbeş', 'onaltı', 'onyedi', 'onsekiz', 'ondokuz'],
  tens: ['yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
  hundred: 'yüz',
  // Bin; no telephone number is said with it, and German has the word in every other sentence.
  thousand: '',
  compounds: [{ order: 'tens-unit', joiners: [''] }],
  tenTakesUnits: true,
  joiners: '',
  double: 'çift',
  triple: '',
  times: 'kere tane',
  plus: 'artı',
  bleeps: 'bip',
  fillers: 'şey eee ııı sonra tire',
  inside: 'on',
  cues: 'ara* telefon* numara* cep* hat* whatsapp* mesaj* rezervasyon* iletişim bilgi',
  telephoneWords: 'telefon telefonum telefonumu cep gsm',
  numberWords: 'numara numaram numarası numaramız',
  owners: 'benim senin bizim',
  dialVerbs: 'arayın arayınız tuşla tuşlayın çevir',
  helpWords: 'acil imdat itfaiye* polis ambulans* jandarma* intihar*',
  freeOfCharge: 'ücretsiz',
  sendVerbs: 'gönder gönderin',
  sendTo: '',
  messages: 'sms mesaj',
  labels: 'vkn vergi sipariş hesap iban tckn fatura',
  looseLabels: 'yıl yılı yılında tarih sayfa kart',
  unitsAfter:
    'lira liraya liralık yıl yıllık yaşında saat dakika kişi metre kilometre kere defa yüzde milyon milyar bin',
  words:
    've bir bu ben sen biz siz için ile ama çok var yok değil beni seni bana sana benim senin gel git aşk gece gün kalbim gibi kadar daha şimdi hadi olur oldu numaram',
  letters: { ğışĞİŞ: 2 },
  share: 0,
  signs: { letters: 'ğışĞİŞ' },
  territories: ['TR'],
}
