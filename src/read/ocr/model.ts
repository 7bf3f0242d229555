/** The packaged Vietnamese model: where it lies, and its bytes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The more exact of the package's two models; both read by the neural engine only. */
const FLAVOUR = '4.0.0_best_int'
export const MODEL = `vie ${FLAVOUR}`

/** The folder that holds `vie.traineddata.gz`. */
export const modelFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), FLAVOUR)

/** The model as the native program wants it. */
export const unpackedModel = async (): Promise<Buffer> =>
  promisify(gunzip)(await readFile(join(modelFolder(), 'vie.traineddata.gz')))
