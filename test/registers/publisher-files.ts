// A few lines in the form of each publisher of a bundled register, with numbers that nobody can have.
export const MAJNUM = `EZABPQM;Tranche_Debut;Tranche_Fin;Mnémo;Territoire;Date_Attribution
01991;0199100000;0199199999;FRTE;Métropole;01/01/2017
0590999;0590999000;0590999999;ABCD;"Guadeloupe, St Martin et St Barthélemy";30/04/2018
3999;3999;3999;FRTE;National;08/12/2011
`
export const GELNUM = `EZABPQM;Type;"Ouverture des manifestations d'intérêts";"Clôture des manifestations d'intérêts";"Ouverture des demandes d'attribution"
019912;"Numéros polyvalents";20/03/2026;20/04/2026;21/04/2026
08359;"Code point sémaphore national";18/03/2026;18/04/2026;19/04/2026
`
export const US = [
  'State\tNPA-NXX\tOCN \tCompany              \tRateCenter\tEffectiveDate\tUse\tAssignDate   \tInitial/Growth\tPooled Code \tIn Service  \tFile Updated 07/06/2026',
  'NY   \t212-555\t0199\t"MULTIPLE OCN LISTING"\tXXXXXXXXXX\t             \tUA \t             \t              \t            \tNo       ',
  'NY   \t212-999\t9999\t"EXAMPLE TEL, INC."   \tNWYRCYZN01\t             \tAS \t02/21/2006   \tI             \tY           \tYes      ',
  '',
].join('\r\n')
export const CA = `"NPA","CO Code (NXX)","Status","Pooled","Exchange Area","Province","Company","OCN","Remarks"
,,,,,,,2025-09-12
416,555,"For Special Use","N","","","","",
416,998,"Assigned","N","Toronto","ON","Example Wireless","9999",
416,999,"In Service","N","Toronto","ON","Example Wireless","9999",
`
export const GB = `NMS Number Block: Number Block,Block Status,CP Name,Non Geo Number Length,Allocation Date\r
8001 11,Free,,10 digit numbers,\r
8001 11 1,Allocated,Example Ltd,7 digit numbers,\r
8081 57,Quarantined,,10 digit numbers,\r
8081 57 0,Allocated(Closed Range),Example Ltd,10 digit numbers,26/01/2004\r
`
export const ES = `610#0##Asignado#EJEMPLO, S.A.#01/11/2016
610#0# #Subasignado 4#OTRO EJEMPLO, S.L.#15/04/2019
610#1# #Libre con Portados# #15/04/2019
`
export const RU = `\uFEFFАВС/ DEF;От;До;Емкость;Оператор;Регион;Территория ГАР;ИНН
999;0000000;0061999;62000;ООО "Пример";-;Краснодарский край|г. Сочи;1
999;0062000;0062999;1000;ООО "Пример";Ростовская область;;1
`
export const GB_HELD = `prefix,holder
113499,Example Ltd
1134991,
1134992,Example City Ltd
`
export const DE_HELD = `prefix,holder
15019,Beispiel
179,Beispiel
`
export const JP_HELD = `area_code,local_code,in_use
011,999,1
011,998,0
0123,99,1
`
export const JP_SERVICES = `prefix,carrier
0509999,例株式会社
0120999,例株式会社
`
export const AR_HELD = '{"11": [[9990, 9991], [99920, 99920]], "2901": [[99, 99]]}'
export const NPA = `File Date,08/17/2026
NPA_ID,USE,LOCATION,COUNTRY,IN_SERVICE,NOTES
212,G,NY,US,Y,
322,N,,,N,
787,G,PR,US,Y,
800,N,NANP AREA,,Y,Toll-free
876,G,JAMAICA,JAMAICA,Y,
`
export const SHORT = `<?xml version="1.0"?><!-- Short Number patterns --><phoneNumberMetadata><territories><territory id="FR">
<generalDesc><nationalNumberPattern>1\\d</nationalNumberPattern></generalDesc>
<shortCode><possibleLengths national="2"/><exampleNumber>15</exampleNumber><nationalNumberPattern>
  1(?:
    [578]
  )
</nationalNumberPattern></shortCode></territory></territories></phoneNumberMetadata>`
