/** One broken file → what reading it came to. */
import { ReadError, type Reading } from '../../src/model/reading.ts'
import { analyse } from '../../src/pipeline.ts'
import { jpegPage } from '../../src/read/image/jpeg.ts'
import { pngPage } from '../../src/read/image/png.ts'
import { tiffPages } from '../../src/read/image/tiff.ts'
import { type PicturePage, wrapped } from '../../src/read/image/wrap.ts'
import { read, unpack } from '../../src/read/index.ts'
import { type OcrEngine, OcrFailure } from '../../src/read/ocr/engine.ts'
import { readPicture } from '../../src/read/ocr/page.ts'
import { drawn } from '../../src/read/ocr/render.ts'
import { breaches } from '../read/contract.ts'
import type { Case } from './cases.ts'

/** `read`, a failure that says its cause, or a fault of ours: `crash`, `breach`. */
export interface Attempt {
  readonly outcome: string
  /** Of a fault: what was thrown, or what the reading breaks of the contract. */
  readonly fault: string | null
}

/** One of so many readings is taken through the stages behind reading, too. */
const WHOLE = 8
const LONGEST_WHOLE = 30_000
/** Pictures above this are not drawn: that costs time and shows nothing new. */
const MOST_PIXELS = 300_000

/** By no program but ours. */
const OWN = { ocr: false, office: false } as const

/** Reads nothing, but takes every picture it is handed. */
const ENGINE: OcrEngine = {
  name: 'none',
  native: false,
  abreast: 1,
  recognise: async (pictures) => pictures.map(() => []),
  close: async () => {},
}

const pagesOf = (format: Case['format'], bytes: Uint8Array): readonly PicturePage[] =>
  format === 'png' ? [pngPage(bytes, MOST_PIXELS)] : format === 'jpeg' ? [jpegPage(bytes)] : tiffPages(bytes)

/** A picture up to the words on it: taken apart, drawn, straightened, cut into rows. */
async function look(format: Case['format'], bytes: Uint8Array): Promise<void> {
  const pages = pagesOf(format, bytes)
  if (pages.some(({ width, height }) => width * height > MOST_PIXELS)) return
  const file = wrapped(pages.map((page) => ({ ...page, dpi: [300, 300] as const })))
  for (let index = 0; index < Math.min(2, pages.length); index++) {
    const picture = await drawn(file, '', index)
    if (picture !== null) await readPicture(ENGINE, picture, 20)
  }
}

const faultOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message).split('\n').slice(0, 6).join('\n') : String(cause)

async function readOne(path: string, bytes: Uint8Array): Promise<readonly [string, Reading | null]> {
  try {
    return ['read', await read({ path, bytes }, OWN)]
  } catch (cause) {
    if (cause instanceof ReadError && cause.message.length > 10) return [cause.failure, null]
    throw cause
  }
}

/** Reads a case as a batch would, packages with all that is in them. Never throws. */
export async function attempt({ number, format, bytes }: Case): Promise<Attempt> {
  try {
    let [outcome, reading] = await readOne('x', bytes)
    const found = reading === null ? [] : breaches(reading)
    if (reading !== null && number % WHOLE === 0 && reading.text.length < LONGEST_WHOLE)
      await analyse({ path: 'x', bytes }, OWN)
    if (outcome === 'needs-ocr' && /^(?:png|jpeg|tiff)$/.test(format)) await look(format, bytes)
    if (outcome === 'unsupported' && /^(?:zip|eml|mht)$/.test(format)) {
      const inner = await unpack({ path: 'x', bytes })
      if (inner.length > 1) outcome = 'unpacked'
      for (const source of inner.slice(0, 20)) {
        ;[, reading] = await readOne(source.path, source.bytes)
        if (reading !== null) found.push(...breaches(reading))
      }
    }
    return found.length === 0 ? { outcome, fault: null } : { outcome: 'breach', fault: found.slice(0, 4).join('; ') }
  } catch (cause) {
    if (cause instanceof ReadError || cause instanceof OcrFailure)
      return { outcome: (cause as ReadError).failure ?? 'needs-ocr', fault: null }
    return { outcome: 'crash', fault: faultOf(cause) }
  }
}
