/** Pages without words to be trusted → sheets of words with the confidence each was read with, and what is to be said of it. */
import type { Reading, Warning } from '../../model/reading.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { keyOf, openCache, type PageCache } from './cache.ts'
import { type EngineChoice, type OcrEngine, OcrFailure, OcrTimeout, openEngine } from './engine.ts'
import { EDITION, readPicture } from './page.ts'
import type { Picture } from './render.ts'
import { type ScannedPage, sheetOf } from './scanned.ts'
import { assured } from './trust.ts'

export interface OcrOptions {
  /** False leaves pages without words unread; by default they are read. */
  readonly ocr?: boolean
  /** Which engine; by default tesseract where it is installed, else tesseract.js. */
  readonly ocrEngine?: EngineChoice
  /** Folder in which readings of pages are kept by content; nothing is kept where it is absent. */
  readonly cacheDir?: string
  /** Time for each reading of a page by the engine, in seconds; 60 where absent. */
  readonly pageSeconds?: number
}

const USUAL_SECONDS = 60

export interface Scans {
  /** The pages that were read, by their numbers. */
  readonly sheets: ReadonlyMap<number, Sheet>
  readonly warnings: readonly Warning[]
  /** The reading with confidences and doubts, once the sheets have become blocks of it. */
  readonly assure: (reading: Reading) => Reading
}

interface Session {
  readonly page: (picture: Picture) => Promise<ScannedPage>
  readonly close: () => Promise<void>
}

function openSession(options: OcrOptions): Session {
  const cache: PageCache | null = options.cacheDir === undefined ? null : openCache(options.cacheDir)
  let opening: Promise<OcrEngine> | null = null
  return {
    page: async (picture) => {
      opening ??= openEngine(options.ocrEngine)
      const engine = await opening
      const key = keyOf(picture.grey, picture.scale, `${engine.name} ${EDITION}`)
      const kept = await cache?.get(key)
      if (kept) return kept
      const page = await readPicture(engine, picture, options.pageSeconds ?? USUAL_SECONDS)
      await cache?.put(key, page)
      return page
    },
    close: async () => {
      if (opening === null) return
      const engine = await opening.catch(() => null)
      await engine?.close()
    },
  }
}

function failed(number: number, cause: OcrFailure): Warning {
  return cause instanceof OcrTimeout
    ? {
        code: 'ocr-timeout',
        message: `Trang ${number}: nhận dạng chữ (OCR) quá thời gian cho phép, chưa đọc.`,
        page: number,
      }
    : { code: 'ocr-failed', message: `Trang ${number}: nhận dạng chữ (OCR) không chạy được, chưa đọc.`, page: number }
}

/**
 * Reads the pages of these numbers; `draw` gives the picture of each, null where it cannot. A page that fails is a
 * warning `ocr-timeout` or `ocr-failed` and stays out of `sheets`.
 */
export async function readScans(
  numbers: readonly number[],
  draw: (number: number) => Promise<Picture | null>,
  options: OcrOptions = {},
): Promise<Scans> {
  const pages = new Map<number, ScannedPage>()
  const warnings: Warning[] = []
  const session = openSession(options)
  try {
    for (const number of numbers) {
      const picture = await draw(number)
      if (picture === null) continue
      try {
        pages.set(number, await session.page(picture))
      } catch (cause) {
        if (!(cause instanceof OcrFailure)) throw cause
        warnings.push(failed(number, cause))
      }
    }
  } finally {
    await session.close()
  }
  return {
    sheets: new Map([...pages].map(([number, page]) => [number, sheetOf(page, number)])),
    warnings,
    assure: (reading) => assured(reading, pages),
  }
}
