// What is used of the packages that users install themselves, so that the build needs none of them; `npm run types:extras` checks src with their own types.

declare module 'tesseract.js' {
  export interface Page {
    readonly imageColor: string | null
    readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly Line[] }[] }[] | null
  }
  interface Line {
    readonly words: readonly { readonly symbols: readonly { text: string; confidence: number }[] }[]
    readonly confidence: number
    readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
  }
  export interface Worker {
    setParameters(parameters: { tessedit_pageseg_mode: string }): Promise<unknown>
    recognize(
      picture: Buffer,
      options: object,
      wanted: { blocks?: boolean; text?: boolean; imageColor?: boolean },
    ): Promise<{ readonly data: Page }>
  }
  export function createWorker(
    language: string,
    engine: number,
    options: { langPath: string; cacheMethod: string; gzip: boolean },
  ): Promise<Worker>
  export const PSM: { readonly SPARSE_TEXT: string }
}

declare module 'playwright-core' {
  type Closable = { close(): Promise<void> }
  export interface Page {
    on(event: 'dialog', listener: (dialog: { dismiss(): Promise<void> }) => void): unknown
    goto(address: string, options: { waitUntil: 'domcontentloaded'; timeout: number }): Promise<unknown>
    waitForLoadState(state: 'networkidle', options: { timeout: number }): Promise<void>
    evaluate<R>(script: string): Promise<R>
  }
  export interface BrowserContext extends Closable {
    route(
      pattern: string,
      answer: (route: import('../src/sources/web/page-resources.js').PageRequest) => unknown,
    ): Promise<unknown>
    routeWebSocket(pattern: RegExp, answer: (socket: Closable) => unknown): Promise<void>
    newPage(): Promise<Page>
    on(event: 'page', listener: (page: Closable) => void): unknown
  }
  export interface Browser extends Closable {
    newContext(options: {
      userAgent: string
      serviceWorkers: 'block'
      acceptDownloads: boolean
    }): Promise<BrowserContext>
  }
  export const chromium: {
    launch(options: {
      executablePath: string
      args: string[]
      chromiumSandbox: boolean
      handleSIGINT: boolean
      handleSIGTERM: boolean
      handleSIGHUP: boolean
    }): Promise<Browser>
  }
}

declare module '@aws-sdk/client-s3' {
  export class GetObjectCommand {
    constructor(wish: { Bucket: string; Key: string })
  }
  export class S3Client {
    constructor(options: { forcePathStyle: boolean })
    send(
      command: GetObjectCommand,
      options: { abortSignal: AbortSignal },
    ): Promise<{ readonly Body?: unknown }>
    destroy(): void
  }
}
