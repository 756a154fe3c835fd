// The CSV parser, for registers and for what a release comes with.
export { parse as parseCsv } from 'csv-parse/sync'
