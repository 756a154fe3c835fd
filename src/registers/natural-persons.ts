// Names of natural persons in registers: a holder without a company form is one until shown otherwise, and is not taken over.

/** What tells companies and institutions in a publisher's language, and what stands for everybody else. */
export interface HolderForms {
  readonly company: RegExp
  /** Forms that are no company: partners of a civil partnership, sole traders. They win over `company`. */
  readonly person: RegExp
  readonly masked: string
}

/** Forms of companies that stand in every country's tables, because foreign companies hold blocks too. */
const EVERYWHERE =
  /\b(?:ltd|limited|plc|llc|llp|inc|corp|corporation|gmbh|ag|kg|kgaa|ohg|se|oy|oyj|ab|aps|a\/s|b\.? ?v\.?|n\.? ?v\.?|s\.? ?a\.?(?:\/nv)?|s\.? ?p\.? ?a\.?|s\.? ?r\.? ?l\.?|sarl|sas|s\.? ?r\.? ?o\.?|a\.? ?s\.?|k\.? ?s\.?|v\.? ?o\.? ?s\.?|o\.? ?p\.? ?s\.?|o[uü])(?![\p{L}])/iu

/** A former name behind the name: `P4 Sp. z o.o. (d. 3S S.A.)`, `AXTEL, S.A.B. DE C.V. (ANTES ALESTRA)`. */
const FORMER = /^(.+?)\s*\((?:d\.|dawniej|antes|dříve)\s+(.+)\)$/i

/** The name of a company or an institution as it is; the words of the table for everybody else. */
export function companyName(holder: string, forms: HolderForms): string {
  const [, name = holder, former] = FORMER.exec(holder) ?? []
  if (!isCompany(name, forms)) return forms.masked
  return former === undefined || isCompany(former, forms) ? holder : name
}

function isCompany(name: string, { company, person }: HolderForms): boolean {
  return !person.test(name) && (company.test(name) || EVERYWHERE.test(name))
}

/** Institutions and forms after Polish law; `wspólnik` and `s.c.` are natural persons in a civil partnership. */
export const POLISH: HolderForms = {
  company:
    /sp(?:\.|ółka|\b) ?z ?o\.? ?o|\bsp(?:\.|ółka)? ?(?:j|k|akcyjna|jawna|komandytow)|spółka|\b(?:prosta )?spółka akcyjna|akcyjna|spółdzielnia|fundacja|stowarzyszenie|politechnika|uniwersytet|akademia|akademicka|instytut|minister|urząd|urzęd|komenda|gmina|miasto|województw|państwow|przedsiębiorstwo państwowe|rezerwa|bank\b/iu,
  person: /wspólnik|spółki cywilnej|spółka cywilna|\bs\. ?c\b|osoba fizyczna/iu,
  masked: 'a natural person (named in the table of UKE)',
}

/** Forms after Mexican law: all end in S.A., S. de R.L. or the like, or are public bodies and associations. */
export const MEXICAN: HolderForms = {
  company:
    /\bC\. ?V\b|\bS\. ?(?:A|de ?R)|\bR\. ?L\b|\bA\. ?[CP]\b|\bS\. ?[CP]\b|S\.A\.P\.I|gobierno|comisión|secretaría|universidad|instituto|organismo|telecomunicaciones de méxico|infraestructura/iu,
  person: /persona física/iu,
  masked: 'a natural person (named in the plan of IFT)',
}

/** Forms after Czech law: v.o.s., s.r.o., a.s. and the like; sole traders have a bare name. */
export const CZECH: HolderForms = {
  company:
    /spol|akciová|družstvo|ministerstv|úřad|správa|univerzit|fakult|město|kraj\b|ústav|státní|policie|nadace|sdružení|z\. ?s\.|o\. ?p\. ?s|z\. ?ú\.|p\. ?o\./iu,
  person: /fyzická osoba|osvč/iu,
  masked: 'a natural person (named in the list of ČTÚ)',
}
