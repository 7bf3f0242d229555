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
  /** Told the number of each page before its picture is read. */
  readonly onPage?: (page: number) => void
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
  /** How many pages may be read at once. */
  readonly abreast: () => Promise<number>
  readonly page: (picture: Picture) => Promise<ScannedPage>
  /** Why a reading could not be kept, where one could not. */
  readonly unkept: () => string | null
  readonly close: () => Promise<void>
}

function openSession(options: OcrOptions): Session {
  const cache: PageCache | null = options.cacheDir === undefined ? null : openCache(options.cacheDir)
  const engines: Promise<OcrEngine>[] = []
  let unkept: string | null = null
  const opened = (): Promise<OcrEngine> => {
    if (engines.length === 0) engines.push(openEngine(options.ocrEngine))
    return engines[engines.length - 1]!
  }
  const keep = async (key: string, page: ScannedPage): Promise<void> => {
    try {
      await cache?.put(key, page)
    } catch (cause) {
      unkept = (cause as Error).message
    }
  }
  const read = async (engine: OcrEngine, picture: Picture): Promise<ScannedPage> => {
    const key = keyOf(picture.grey, picture.scale, `${engine.name} ${EDITION}`)
    const kept = await cache?.get(key)
    if (kept) return kept
    const page = await readPicture(engine, picture, options.pageSeconds ?? USUAL_SECONDS)
    await keep(key, page)
    return page
  }
  return {
    abreast: async () => (await opened()).abreast,
    page: async (picture) => {
      const engine = await opened()
      try {
        return await read(engine, picture)
      } catch (cause) {
        const replaceable = (options.ocrEngine ?? 'auto') === 'auto' && engines.length === 1 && engine.native
        if (!(cause instanceof OcrFailure) || cause instanceof OcrTimeout || !replaceable) throw cause
        // The installed program does not do: the packaged one may.
        engines.push(openEngine('bundled'))
        return read(await opened(), picture)
      }
    },
    unkept: () => unkept,
    close: async () => {
      for (const opening of engines) await (await opening.catch(() => null))?.close()
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
  const waiting = [...numbers]
  const readNext = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      options.onPage?.(number)
      const picture = await draw(number)
      if (picture === null) continue
      try {
        pages.set(number, await session.page(picture))
      } catch (cause) {
        if (!(cause instanceof OcrFailure)) throw cause
        warnings.push(failed(number, cause))
      }
    }
  }
  try {
    const abreast = Math.min(numbers.length, await session.abreast())
    await Promise.all(Array.from({ length: abreast }, readNext))
  } catch (cause) {
    if (!(cause instanceof OcrFailure)) throw cause
    warnings.push(...waiting.map((number) => failed(number, cause)))
  } finally {
    await session.close()
  }
  const unkept = session.unkept()
  if (unkept !== null)
    warnings.push({ code: 'ocr-cache', message: `Không lưu được kết quả nhận dạng chữ để dùng lại: ${unkept}` })
  const ordered = new Map([...pages].sort(([a], [b]) => a - b))
  return {
    sheets: new Map([...ordered].map(([number, page]) => [number, sheetOf(page, number)])),
    warnings: warnings.sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
    assure: (reading) => assured(reading, ordered),
  }
}
