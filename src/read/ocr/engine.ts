/** What reads pictures of words: the seam behind which native tesseract or its WebAssembly build stands. */
import type { Grey, Patch } from './grey.ts'

/** A word as read: its place in the picture's pixels, and how sure the engine is, 0 to 1. */
export interface OcrWord extends Patch {
  readonly text: string
  readonly confidence: number
}

/** Words that stand on one line, from the left. */
export type OcrLine = readonly OcrWord[]

/** How a picture is read: as a line to be found in it, or as a line that fills it from head to foot (`strict`). */
export type Mode = 'line' | 'strict'

export interface OcrEngine {
  /** Program, version and model: what was read by another name may have been read otherwise. */
  readonly name: string
  /** Whether it is a program of the machine's, not of the package's. */
  readonly native: boolean
  /**
   * The lines of each picture, in the order of the pictures. `seconds` is the time all of them together may take.
   * Throws {@link OcrTimeout} when it is over, OcrFailure when the engine breaks.
   */
  readonly recognise: (
    pictures: readonly Grey[],
    mode: Mode,
    seconds: number,
  ) => Promise<readonly (readonly OcrLine[])[]>
  /** So many pages may be read at once. */
  readonly abreast: number
  /** Ends what the engine still runs and takes away what it wrote. */
  readonly close: () => Promise<void>
}

export class OcrFailure extends Error {
  override readonly name: string = 'OcrFailure'
}

export class OcrTimeout extends OcrFailure {
  override readonly name = 'OcrTimeout'
}

/** Which engine: `native` or `bundled` asks for that one, `auto` takes the native one where it is installed. */
export type EngineChoice = 'auto' | 'native' | 'bundled'

/** Opens an engine; its start-up is paid here, not at import. Throws OcrFailure when there is none. */
export async function openEngine(choice: EngineChoice = 'auto'): Promise<OcrEngine> {
  if (choice !== 'bundled') {
    const { openNative } = await import('./native.ts')
    const native = await openNative().catch((cause: unknown) => {
      if (choice === 'native') throw new OcrFailure('tesseract does not start', { cause })
      return null
    })
    if (native !== null) return native
    if (choice === 'native') throw new OcrFailure('tesseract is not installed')
  }
  return (await import('./bundled.ts')).openBundled()
}
