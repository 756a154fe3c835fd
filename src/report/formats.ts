// The table of report formats: a new one is one file and one row.
import type { ScanResult } from '../core/scan-result.js'
import type { FormatRow, Look, ReportParts } from './report-format.js'
import type { ReportMaterial } from './report-material.js'

/** In the order in which `--format` lists them. */
export const FORMATS: readonly FormatRow[] = [
  { name: 'text', extensions: ['txt'], load: async () => (await import('./text-report.js')).textReport },
  { name: 'json', extensions: ['json'], load: async () => (await import('./json-report.js')).jsonReport },
  {
    name: 'html',
    extensions: ['html', 'htm'],
    withSound: true,
    load: async () => (await import('./html/html-report.js')).htmlReport,
  },
  { name: 'csv', extensions: ['csv'], load: async () => (await import('./csv-report.js')).csvReport },
  {
    name: 'md',
    extensions: ['md', 'markdown'],
    load: async () => (await import('./markdown-report.js')).markdownReport,
  },
  {
    name: 'jsonl',
    extensions: ['jsonl', 'ndjson'],
    load: async () => (await import('./jsonl-report.js')).jsonlReport,
  },
  {
    name: 'audacity',
    extensions: [],
    load: async () => (await import('./studio/audacity-labels.js')).audacityLabels,
  },
  {
    name: 'reaper',
    extensions: [],
    load: async () => (await import('./studio/reaper-regions.js')).reaperRegions,
  },
  { name: 'edl', extensions: ['edl'], load: async () => (await import('./studio/edit-list.js')).editList },
  {
    name: 'cue-list',
    extensions: [],
    load: async () => (await import('./studio/cue-list.js')).cueList,
  },
  {
    name: 'sarif',
    extensions: ['sarif'],
    load: async () => (await import('./machine/sarif-report.js')).sarifReport,
  },
  {
    name: 'junit',
    extensions: ['xml'],
    load: async () => (await import('./machine/junit-report.js')).junitReport,
  },
  {
    name: 'github',
    extensions: [],
    load: async () => (await import('./machine/github-report.js')).githubReport,
  },
  {
    name: 'gitlab',
    extensions: [],
    load: async () => (await import('./machine/gitlab-report.js')).gitlabReport,
  },
]

/** The row of that name, or undefined. */
export function formatNamed(name: string): FormatRow | undefined {
  return FORMATS.find((each) => each.name === name)
}

/** The format that a file's name asks for by its extension, or undefined. */
export function formatOfFile(path: string): FormatRow | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return FORMATS.find((each) => extension !== undefined && each.extensions.includes(extension))
}

/** The report in that format. */
export async function render(
  result: ScanResult,
  format: FormatRow,
  look: Look,
  material: ReportMaterial,
): Promise<string | ReportParts> {
  return (await format.load())(result, look, material)
}
