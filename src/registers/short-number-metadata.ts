// Google's ShortNumberMetadata.xml: short codes and emergency numbers of all territories.

import type { ShortNumberKind } from '../core/plan/short-numbers.js'
import { XmlParser } from '../core/text/xml-parser.js'
import type { TableReader } from './reader.js'

const KINDS: ReadonlySet<string> = new Set<ShortNumberKind>([
  'shortCode',
  'tollFree',
  'standardRate',
  'premiumRate',
  'carrierSpecific',
  'emergency',
  'expandedEmergency',
  'smsServices',
])

export const shortNumberMetadata: TableReader = {
  id: 'short-numbers',
  territory: '001',
  publisher: 'Google (The Libphonenumber Authors)',
  title: 'ShortNumberMetadata.xml',
  licence: 'Apache-2.0',
  attribution: 'Copyright (C) The Libphonenumber Authors',
  url: 'https://raw.githubusercontent.com/google/libphonenumber/master/resources/ShortNumberMetadata.xml',
  page: 'https://github.com/google/libphonenumber',
  encoding: 'utf-8',
  recognise: (head) => head.includes('Short Number patterns') || head.includes('<phoneNumberMetadata'),
  parse(text) {
    const table: Record<string, Partial<Record<string, string>>> = {}
    let territory = ''
    let kind = ''
    let pattern: string | undefined
    let fault: string | undefined
    const parser = new XmlParser()
    parser.on('error', (error) => {
      fault ??= error.message
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'territory') territory = String(attributes.id)
      else if (KINDS.has(name)) kind = name
      else if (name === 'nationalNumberPattern') pattern = ''
    })
    parser.on('text', (part) => {
      if (pattern !== undefined) pattern += part
    })
    parser.on('closetag', ({ name }) => {
      if (name === 'nationalNumberPattern') {
        const digits = (pattern ?? '').replace(/\s+/g, '')
        pattern = undefined
        if (kind === '' || digits === 'NA') return
        table[territory] = { ...table[territory], [kind]: digits }
      } else if (KINDS.has(name)) kind = ''
    })
    parser.write(text).close()
    if (fault !== undefined) return { fault: `the XML is damaged: ${fault}` }
    const entries = Object.keys(table).length
    return entries === 0 ? { fault: 'the file has no territory' } : { table, entries }
  },
}
