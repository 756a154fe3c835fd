// Groups of commands whose names have two words: `plans list`, `plans update`.

/** What each is about, by its first word. */
export const GROUPS: Readonly<Record<string, string>> = {
  cache: 'what was heard in earlier scans',
  queue: 'the queue by which machines share the work',
  plans: 'the registers that verdicts rest on',
}
