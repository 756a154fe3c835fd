// Keeps what was heard, so that the same bytes are not listened to twice; the only file that knows cacache.
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import cacache from 'cacache'
import type { Heard } from '../hear/heard-sound.js'
import type { CacheSetting } from '../hear/hearing-options.js'

/** What is kept of one sound: what was heard and by what, never a verdict. */
export type KeptHearing = Omit<Heard, 'slower'>

/** What lies in a cache. */
export interface CacheContent {
  readonly hearings: number
  readonly bytes: number
  /** When the oldest and the newest were kept; undefined where there are none. */
  readonly oldest?: Date
  readonly newest?: Date
}

/** `1 hearing`, `3 hearings`. */
export function countHearings(count: number): string {
  return `${count} hearing${count === 1 ? '' : 's'}`
}

/** A store by content in a folder that only its owner can open; several processes may use it at once. */
export class HeardCache {
  private grown = false

  constructor(private readonly setting: CacheSetting) {}

  /** What was kept under that key; a damaged entry is taken away and is none. */
  async get(key: string): Promise<KeptHearing | undefined> {
    const { folder } = this.setting
    try {
      const { data } = await cacache.get(folder, key)
      return (JSON.parse(data.toString()) as { readonly kept: KeptHearing }).kept
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') await this.forget(key)
      return undefined
    }
  }

  /** Keeps it, whole or not at all; where that cannot be done, the sound is listened to again the next time. */
  async put(key: string, kept: KeptHearing): Promise<void> {
    const { folder } = this.setting
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await chmod(folder, 0o700)
      // With its key no two have their content in common, and each can be taken away by itself.
      await cacache.put(folder, key, JSON.stringify({ key, kept }))
      const entry = await cacache.get.info(folder, key)
      if (entry !== null) await chmod(entry.path, 0o600)
      this.grown = true
    } catch {
      // Nothing of the scan depends on it.
    }
  }

  /** Takes the oldest away until the rest has room, if anything was kept since this was made. Rejects never. */
  async trim(): Promise<void> {
    const { folder, mostBytes } = this.setting
    if (!this.grown || mostBytes === undefined) return
    this.grown = false
    try {
      const entries = Object.values(await cacache.ls(folder)).sort((a, b) => a.time - b.time)
      let bytes = entries.reduce((sum, { size }) => sum + size, 0)
      for (const { key, integrity, size } of entries) {
        if (bytes <= mostBytes) return
        await cacache.rm.entry(folder, key)
        await cacache.rm.content(folder, integrity)
        bytes -= size
      }
    } catch {
      // The next scan tries it again.
    }
  }

  /** Counts what lies there. */
  async content(): Promise<CacheContent> {
    const entries = Object.values(await cacache.ls(this.setting.folder))
    if (entries.length === 0) return { hearings: 0, bytes: 0 }
    const times = entries.map(({ time }) => time).sort((a, b) => a - b)
    return {
      hearings: entries.length,
      bytes: entries.reduce((sum, { size }) => sum + size, 0),
      oldest: new Date(times[0]!),
      newest: new Date(times.at(-1)!),
    }
  }

  /** Reads everything, takes damaged entries and left-overs away, and says how many of each. */
  async verify(): Promise<{ readonly whole: number; readonly damaged: number }> {
    if (!(await this.exists())) return { whole: 0, damaged: 0 }
    const before = await this.content()
    await cacache.verify(this.setting.folder)
    const { hearings } = await this.content()
    return { whole: hearings, damaged: before.hearings - hearings }
  }

  /** Takes the whole folder away. Rejects where that cannot be done. */
  async clear(): Promise<void> {
    await rm(this.setting.folder, { recursive: true, force: true })
  }

  private async exists(): Promise<boolean> {
    return stat(this.setting.folder).then(
      () => true,
      () => false,
    )
  }

  private async forget(key: string): Promise<void> {
    const { folder } = this.setting
    try {
      const entry = await cacache.get.info(folder, key)
      // What is heard again has the same name and would not be written over it.
      if (entry !== null) await cacache.rm.content(folder, entry.integrity)
      await cacache.rm.entry(folder, key)
    } catch {
      // It is listened to all the same.
    }
  }
}
