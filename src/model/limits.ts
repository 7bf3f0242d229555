/** How much of a file is read at most. */

export interface Limits {
  /** Size of the file. */
  readonly bytes: number
  readonly pages: number
  /** Bytes that a package's parts may unpack to, all together. */
  readonly unpacked: number
  /** How many times larger than packed a package may become; packages that stay under 20 MB are not asked. */
  readonly ratio: number
  /** Elements inside elements of XML. */
  readonly depth: number
}

const MEGABYTE = 1024 * 1024

/** What holds where nothing else is asked for. */
export const LIMITS: Limits = {
  bytes: 100 * MEGABYTE,
  pages: 5000,
  unpacked: 64 * MEGABYTE,
  ratio: 200,
  depth: 1000,
}
