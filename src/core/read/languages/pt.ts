// Portuguese: Brazil and Portugal.
import type { Language } from '../language.js'

export const portuguese: Language = {
  code: 'pt',
  zero: 'zero zeros',
  units: ['um uma', 'dois duas', 'três', 'quatro', 'cinco', 'seis meia', 'sete', 'oito', 'nove'],
  teens: [
    'dez',
    'onze',
    'doze',
    'treze',
    'catorze quatorze',
    'quinze',
    'dezesseis dezasseis',
    'dezessete dezassete',
    'dezoito',
    'dezenove dezanove',
  ],
  tens: ['vinte', 'trinta', 'quarenta', 'cinquenta cinqüenta', 'sessenta', 'setenta', 'oitenta', 'noventa'],
  hundred: 'cem cento',
  hundreds: [
    'duzentos duzentas',
    'trezentos trezentas',
    'quatrocentos quatrocentas',
    'quinhentos quinhentas',
    'seiscentos seiscentas',
    'setecentos setecentas',
    'oitocentos oitocentas',
    'novecentos novecentas',
  ],
  thousand: 'mil',
  joiners: 'e',
  double: 'duplo dobro',
  triple: 'triplo',
  times: 'vezes',
  plus: 'mais plus',
  bleeps: 'bip bipe piii pii apito biip piip',
  fillers: 'é eh ah então depois aí e o hum hífen traço ponto espaço vírgula daí tá',
  cues: 'lig* liga* telefon* tel número* numero* celular cel fixo telemóvel* disc* disque marca* chama* fax linha zap whatsapp sms mensagem escrev* contat* contacto* reserva* fone manda toca contactos dígitos dígito* algarismo* cifra*',
  dialVerbs: 'liga ligue ligar disque disca discar marca marque emergência chama chame',
  sendVerbs: 'envie envia enviar manda mande mandar sms mensagem',
  sendTo: 'para ao',
  labels:
    'isbn isrc iban nif cpf cnpj rg cep ean catálogo catalogo ref referência matriz visa opus loteria lotaria mega fatura bpm hz reproduções visualizações ipi iswc isni coordenadas nib niss contribuinte protocolo pis crm oab',
  looseLabels:
    'cartão cartao conta página páginas pág preço duração data nascido nascida ano anos sorteio números pedido série compasso população cliente postal versão código codigo agência sena',
  unitsAfter:
    'reproduções visualizações euros reais dólares anos dias horas minutos segundos pessoas vezes por_cento km quilômetros metros milhões graus bpm hz fãs cópias habitantes seguidores ouvintes contos noites plays streams centavos razões',
  words:
    'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas com por para pra sem sobre que quem quando como onde se não sim é são sou está estou ser eu tu você ele ela nós eles me te lhe meu minha teu tua seu sua este esta isso muito mais já também sempre nunca hoje noite dia vida amor coração bebê quero quer tenho tem liga ligue meu zap fixo refrão vem vamos dança aqui agora porque até tudo nada cofre fim ao à pelo pela telefone número ainda alguém alma amanhã amigo amiga andar antes ano assim azul beijo bem boca bom cada caminho canção cantar cara casa cedo céu chão chega chorar chuva cidade coisa comigo contigo cor corpo deixa dentro depois desde deus devagar dizer diz dor doce então era eras espera esquecer estava estrela falar fala faz fazer feliz ficar fica flor fogo fora força fui gente gosto grande hora ir irmão jeito junto lá lado lembra letra leva linda lindo longe lua luz mãe mão mar mau medo melhor menina menino mesmo mundo mulher música ninguém nome nosso nova novo olha olhar olhos ontem ouvir paixão palavra parar parte passa passado pé pele pensar perto pode pois porta pouco preciso primeiro quase querer rapaz razão rio riso rua sabe saber saudade sei sentir serei só sol solidão sonho sorriso tanto tarde tempo ter terra toda todo todos tom traz triste última vai vazio vejo velho ver verdade vento verso vez viver volta voz tou parede muro espero escreve atende caixa postal resposta só número direto linha orelhão',
  territories: ['PT', 'BR'],
}
