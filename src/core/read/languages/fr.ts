// French: France, Belgium, Switzerland, Québec.
import type { Language } from '../language.js'

export const french: Language = {
  code: 'fr',
  zero: 'zéro zéros',
  units: ['un une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  teens: ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dixsept', 'dixhuit', 'dixneuf'],
  tens: [
    'vingt vingts',
    'trente',
    'quarante',
    'cinquante',
    'soixante',
    'septante',
    'huitante octante',
    'nonante',
  ],
  hundred: 'cent cents',
  thousand: 'mille',
  vigesimal: true,
  joiners: 'et',
  double: 'double doubles',
  triple: 'triple triples',
  times: 'fois',
  plus: 'plus',
  bleeps: 'bip bips biip biiip bîp tut piip',
  fillers: 'euh heu hum puis ensuite alors le les et ouais oui hé eh ben virgule tiret point espace pause',
  cues: 'appel* rappel* téléphon* tél tel numéro numero num n° compos* tape tapez taper join* contact* sonne* sonner ligne portable mobile fixe gsm natel fax répondeur vocal textos texto sms whatsapp standard réserv* infos info allô allo bigo bigophone phone hotline filer laisse note notez chiffres chiffre*',
  telephoneWords: 'tel téléphone phone mobile portable gsm natel fax whatsapp',
  numberWords: 'numéro no n',
  conjunctions: 'ou et',
  owners: 'mon ton son notre votre leur',
  dialVerbs:
    'appelle appelez appeler composez compose composer tape tapez fais faites numéro urgence urgences',
  sendVerbs: 'envoie envoyez envoyer envoies texte textez sms taper tapez',
  sendTo: 'au à',
  reachedBy: 'au',
  messages: 'sms mms',
  messageVerbs: 'texte textez texto',
  codeWords: 'court',
  articles: 'le au du',
  labels:
    'siret siren rcs tva bp cs tsa cedex ean isbn isrc iban bic rib cb sécu sécurité nir réf référence ref catalogue cat matricule coordonnées opus postal loto tirages lp cd capo barcode code-barres barres naf ape visa mastercard horodatage ipi iswc dépôt légal duns sacem isni',
  linkWords: 'est du de',
  looseLabels:
    'page pages lot client date prix permis série population vues pistes tempo mesure mesures durée tirage née dossier commande facture licence année années épisode saison matrice carte version',
  unitsAfter:
    'écoutes vues euros euro francs ans jours heures heure minutes secondes exemplaires albums streams fans personnes habitants km kilomètres mètres dollars balles millions milliards pour_cent pour_100 degrés bpm hz fois mots cm kg grammes abonnés likes clics lecteurs lectures hertz voix raisons nuits',
  words:
    'le la les de des du et est un une je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses ne pas que qui quoi dans sur pour avec sans mais ou où donc ce cette c ça sais suis ai as a ont fait fais rien tout tous toute toujours jamais encore plus moins bébé amour nuit jour cœur vie moi toi lui au aux par en y si comme quand bien très appelle numéro voilà être avoir même entre mots soir chez faut alors allô parle dis dit laisse donné compose tapez attendez chiffre vocal mon bonjour merci aime veux peux va vas viens depuis étranger accueil fixe ville rue monde temps fois dire pense penser seul seule femme homme fille garçon mec gars petit petite grand belle beau bon bonne demain hier matin midi minuit maison route mer soleil lune étoile ciel feu eau terre vent pluie danse chante chanson refrain couplet album disque écoute entends regarde reviens pars reste attends réponds décroche raccroche bientôt peut-être voici après avant pendant contre vers chaque autre autres aussi trop peu beaucoup mieux pire oui non voix message mot sonne sonnera mur poche papier chiffres cest jai nest dun lon quon étais était serai sera sommes êtes sont avons avez avaient faire faisait fallait voulais voulait pourrais cabine téléphonique répond réponse numéros métro carte',
  adverbEnding: 'ment',
  letters: { êèùûœ: 0.4, éà: 0.2, ç: 0.5 },
  share: 3.33,
  inPairs: true,
  muteE: true,
  territories: ['FR', 'BE', 'CH', 'CA'],
}
