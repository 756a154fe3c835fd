// The release of the package that the plans come from, as a source of evidence, with its day (ISO). Written by `npm run build`.
export const PLAN_SOURCE = { source: 'libphonenumber-js 1.13.16', date: '2026-11-10' } as const
