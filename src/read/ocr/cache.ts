/** What was read of a picture, kept in a folder under the picture's own digest, so that a page is read once. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Grey } from './grey.ts'
import type { ScannedPage } from './scanned.ts'

export interface PageCache {
  readonly get: (key: string) => Promise<ScannedPage | null>
  readonly put: (key: string, page: ScannedPage) => Promise<void>
}

/** The key of a picture read by an engine of this name. */
export function keyOf({ width, height, pixels }: Grey, scale: number, reader: string): string {
  const hash = createHash('sha256')
  hash.update(`${reader}\0${width}x${height}\0${scale.toFixed(6)}\0`)
  hash.update(pixels)
  return hash.digest('hex')
}

const isPage = (value: unknown): value is ScannedPage =>
  typeof value === 'object' && value !== null && Array.isArray((value as ScannedPage).lines)

/** A cache in `folder`, which is made when first written to. A file that cannot be read counts as absent. */
export function openCache(folder: string): PageCache {
  const path = (key: string): string => join(folder, `${key}.json`)
  return {
    get: async (key) => {
      try {
        const value: unknown = JSON.parse(await readFile(path(key), 'utf8'))
        return isPage(value) ? value : null
      } catch {
        return null
      }
    },
    put: async (key, page) => {
      await mkdir(folder, { recursive: true })
      // Written whole or not at all: another process may be reading it.
      const draft = `${path(key)}.${process.pid}.part`
      await writeFile(draft, JSON.stringify(page))
      await rename(draft, path(key))
    },
  }
}
