// Spanish: Spain, Mexico, Spanish of the United States, South America.
import type { Language } from '../language.js'

export const spanish: Language = {
  code: 'es',
  zero: 'cero ceros',
  units: ['uno un una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  teens: [
    'diez',
    'once',
    'doce',
    'trece',
    'catorce',
    'quince',
    'dieciséis diezyseis',
    'diecisiete',
    'dieciocho',
    'diecinueve',
  ],
  tens: ['veinte', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'],
  hundred: 'cien ciento',
  hundreds: [
    'doscientos doscientas',
    'trescientos trescientas',
    'cuatrocientos cuatrocientas',
    'quinientos quinientas',
    'seiscientos seiscientas',
    'setecientos setecientas',
    'ochocientos ochocientas',
    'novecientos novecientas',
  ],
  thousand: 'mil',
  compounds: [{ order: 'tens-unit', joiners: ['i', 'y', ''], tensForms: { 20: 'veint' } }],
  joiners: 'y',
  double: 'doble dobles',
  triple: 'triple triples',
  times: 'veces',
  plus: 'más mas plus',
  bleeps: 'bip piii pii pip pitido biip piiii piip',
  fillers: 'eh este luego después pues y el la coma guión guion punto espacio ah entonces ok',
  cues: 'llam* marc* teléfono* telefono* tel telf tfno número* numero* móvil celular cel línea fijo fax contact* whatsapp wasap guasap sms mensaje escríb* escrib* textea timbr* buzón reserva* centralita fono cifras háblame dígito* cifra* dígitos',
  dialVerbs: 'llama llámame llamen llame llamar marca marcar marque márcame marquen emergencias',
  sendVerbs: 'envía envia envíe enviar enviad manda mande mandar sms mensaje',
  sendTo: 'al a',
  labels:
    'isbn isrc iban cif nif nie dni ean catálogo catalogo ref referencia matriz visa opus lotería loteria factura depósito legal dl bpm hz reproducciones vistas ipi iswc isni rut rfc curp cuit cbu expediente coordenadas bonoloto matrícula cups nss ruc clabe imei cra avda cp',
  looseLabels:
    'tarjeta cuenta página páginas pág postal precio duración fecha nacido nacida año años sorteo números pedido serie población cliente gordo primitiva compás versión calle carrera avenida código codigo',
  unitsAfter:
    'reproducciones vistas euros pesos dólares años días horas minutos segundos personas veces por_ciento km kilómetros metros millones grados bpm hz fans copias habitantes seguidores oyentes razones noches pesetas céntimos escuchas streams soles canciones',
  words:
    'el la los las un una unos unas y o pero de del al a en con por para sin sobre que qué quién cuando cuándo como cómo donde dónde si no sí es son soy eres está estoy estás ser yo tú él ella nosotros ellos me te se lo le nos mi tu su mis tus sus este esta eso muy más ya también siempre nunca hoy noche día vida amor corazón bebé nena quiero quieres tengo tienes llámame llueva desde lejos marca dame voy ven vamos baila aquí ahora porque hasta todo nada hay mi teléfono alma amiga amigo año antes apaga así ayer azul beso boca buena bueno cada calle calor cama camino canción canta cantar casa cerca cielo ciudad cosa creo cuerpo cuenta dentro después dice dije dime dios dolor dos dulce entonces entre era eras ese espera esperando estaba estabas esto fue fuego fuera fuerte gente gran gusta gustas haces hace hacer hago hermosa hombre hora ir labios lado luna luz madre mal mano manos mañana mar mejor menos mientras mirada mira mírame mismo momento muerte mujer mundo nadie necesito niña niño nuestra nuestro nuevo ojos olvidar otra otro padre palabra parte pasa pasado pelo pena pequeña perdón piel pienso poco podría poder puede puedes puedo puerta queda querer razón recuerdo río ritmo risa rojo sabes saber salir sangre sé sido sola solo sol soñar sueño sueños tal tanto tarde tele televisión tiempo tierra toda todas todos tras triste único vas veces ver verdad vez viejo viento vivir volver voz estribillo mío corre línea dígito muro pared espero escríbeme marcando contesta buzón respuesta borroso apenas dirección',
  territories: ['ES', 'MX', 'AR', 'CO', 'CL', 'US', 'PE'],
}
