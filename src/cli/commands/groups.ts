// Groups of commands whose names have two words: `plans list`, `plans update`.

/** What each is about, by its first word. */
export const GROUPS: Readonly<Record<string, string>> = {
  cache: 'what was heard in earlier scans',
  plans: 'the registers that verdicts rest on',
}
