/** Pictures → words by tesseract.js, which needs nothing but its packages. */
import { createRequire } from 'node:module'
import { type Mode, type OcrEngine, OcrFailure, OcrTimeout } from './engine.ts'
import type { Grey } from './grey.ts'
import { MODEL, modelFolder } from './model.ts'
import { stackOf } from './stack.ts'
import { linesOfTsv } from './tsv.ts'

interface Worker {
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>
  recognize(image: Buffer, options: object, output: object): Promise<{ data: { tsv: string | null } }>
  terminate(): Promise<unknown>
}
interface Library {
  createWorker(language: string, engine: number, options: object): Promise<Worker>
}

const NEURAL = 1
const SEGMENTATION: Readonly<Record<Mode, string>> = { line: '7', strict: '13' }

/** Ends `work` after so many seconds. */
async function within<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new OcrTimeout(`tesseract.js took longer than ${seconds} s`)), seconds * 1000)
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}

const failed = (cause: unknown): OcrFailure =>
  cause instanceof OcrFailure ? cause : new OcrFailure('tesseract.js fails', { cause })

/** An engine in a thread of its own; ended by `close`, and anew after a timeout. Throws OcrFailure. */
export async function openBundled(): Promise<OcrEngine> {
  const require = createRequire(import.meta.url)
  let library: Library
  let version: string
  try {
    library = (await import('tesseract.js')).default as unknown as Library
    version = (require('tesseract.js/package.json') as { version: string }).version
  } catch (cause) {
    throw new OcrFailure('tesseract.js is not installed', { cause })
  }
  const start = (): Promise<Worker> =>
    library.createWorker('vie', NEURAL, {
      langPath: modelFolder(),
      cacheMethod: 'none',
      gzip: true,
      // What goes wrong comes back as a rejection; by default it would be printed and thrown again.
      errorHandler: () => undefined,
    })
  let worker: Worker | null = null
  let mode: Mode | null = null
  const stop = async (): Promise<void> => {
    const running = worker
    worker = null
    mode = null
    await running?.terminate()
  }
  const one = async (picture: Grey, asked: Mode): Promise<string> => {
    worker ??= await start()
    if (mode !== asked)
      await worker.setParameters({ tessedit_pageseg_mode: SEGMENTATION[asked], user_defined_dpi: '300' })
    mode = asked
    const { data } = await worker.recognize(stackOf([picture]), {}, { text: false, tsv: true })
    return data.tsv ?? ''
  }
  return {
    name: `tesseract.js ${version} ${MODEL}`,
    native: false,
    abreast: 1,
    recognise: async (pictures, mode, seconds) => {
      const until = performance.now() + seconds * 1000
      const found = []
      try {
        for (const picture of pictures) {
          const left = Math.max(0.001, (until - performance.now()) / 1000)
          found.push(linesOfTsv(await within(one(picture, mode), left), 1)[0]!)
        }
      } catch (cause) {
        await stop()
        throw failed(cause)
      }
      return found
    },
    close: stop,
  }
}
