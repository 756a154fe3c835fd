// NANPA's report of all area codes of +1: which are in service, and for which country or service.
import type { AreaCode } from '../core/plan/area-codes.js'
import { monthFirstDate } from './read-date.js'
import { isFault, type TableReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

/** ISO codes of the report's countries. */
const COUNTRIES: Readonly<Record<string, string>> = {
  CANADA: 'CA',
  'DOMINICAN REPUBLIC': 'DO',
  JAMAICA: 'JM',
  BAHAMAS: 'BS',
  BARBADOS: 'BB',
  ANGUILLA: 'AI',
  'ANTIGUA/BARBUDA': 'AG',
  'BRITISH VIRGIN ISLANDS': 'VG',
  'CAYMAN ISLANDS': 'KY',
  BERMUDA: 'BM',
  GRENADA: 'GD',
  'TURKS & CAICOS ISLANDS': 'TC',
  MONTSERRAT: 'MS',
  'SINT MAARTEN': 'SX',
  'ST.LUCIA': 'LC',
  DOMINICA: 'DM',
  'ST. VINCENT & GRENADINES': 'VC',
  'TRINIDAD & TOBAGO': 'TT',
  'ST. KITTS & NEVIS': 'KN',
}

/** ISO codes of the places of the United States that have their own. */
const US_PLACES: Readonly<Record<string, string>> = { PR: 'PR', VI: 'VI', GU: 'GU', AS: 'AS', CNMI: 'MP' }

const COLUMNS = {
  code: ['NPA_ID'],
  use: ['USE'],
  location: ['LOCATION'],
  country: ['COUNTRY'],
  inService: ['IN_SERVICE'],
  notes: ['NOTES'],
} as const

const IGNORED = (
  'type_of_code ASSIGNABLE EXPLANATION RESERVED ASSIGNED ASSIGNMENT_DT IN_SERVICE_DT STATUS PLANNING_LETTERS OVERLAY ' +
  'OVERLAY_COMPLEX PARENT_NPA_ID SERVICE TIME_ZONE AREA_SERVED MAP IN_JEOPARDY RELIEF_PLANNING_IN_PROGRESS ' +
  'HOME_NPA_LOCAL_CALLS HOME_NPA_TOLL_CALLS FOREIGN_NPA_LOCAL_CALLS FOREIGN_NPA_TOLL_CALLS PERM_HNPA_LOCAL_CALLS ' +
  'PERM_HNPA_TOLL_CALLS PERM_HNPA_FOREIGN_LOCAL_CALLS DIALING_PLAN_NOTES'
).split(' ')

export const nanpAreaCodes: TableReader = {
  id: 'nanp-area-codes',
  territory: '001',
  publisher: 'NANPA',
  title: 'npa_report.csv',
  licence: 'none stated',
  attribution: 'Source: NANPA (Somos)',
  url: 'https://reports.nanpa.com/public/npa_report.csv',
  page: 'https://www.nanpa.com/reports/npa-reports',
  encoding: 'utf-8',
  recognise: (head) => /^File Date,\d\d\/\d\d\/\d{4}/.test(head),
  parse(text) {
    const date = monthFirstDate(/^File Date,([\d/]+)/.exec(text)?.[1] ?? '')
    if (date === undefined) return { fault: 'the first line has no file date' }
    const read = separatedRows(text, { delimiter: ',', columns: COLUMNS, ignored: IGNORED, headerLine: 2 })
    if (isFault(read)) return read
    const inService: Record<string, AreaCode> = {}
    for (const row of read.rows) {
      if (read.cell(row, 'inService') !== 'Y') continue
      const [code, country] = [read.cell(row, 'code'), read.cell(row, 'country')]
      // Codes for general use (G) belong to a place; the others are a service, whatever country manages them.
      if (read.cell(row, 'use') !== 'G') {
        inService[code] = { service: read.cell(row, 'notes') }
        continue
      }
      const territory =
        country === 'US' ? (US_PLACES[read.cell(row, 'location')] ?? 'US') : COUNTRIES[country]
      if (territory === undefined) return { fault: `the country "${country}" of ${code} is not known` }
      inService[code] = { territory }
    }
    return { date, table: inService, entries: Object.keys(inService).length }
  },
}
