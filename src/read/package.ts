/** A zipped package of XML parts (.docx, .odt, .xlsx) → its parts as trees, within limits. */
import { strFromU8, unzipSync } from 'fflate'
import { ReadError } from '../model/reading.ts'
import { checkUnpacked, type Limits } from './limits.ts'
import { type Element, parseXml, type XmlOptions } from './xml.ts'

export interface Package {
  /** The root element of a part; undefined where there is none of that name. Throws ReadError `damaged`, `too-large`. */
  part(name: string | undefined, options?: XmlOptions): Element | undefined
  readonly names: readonly string[]
}

export interface PackageOptions {
  readonly limits: Limits
  /** Parts that are not needed are not unpacked. */
  readonly wants: (name: string) => boolean
  /** Says what is broken, in the words for this kind of file. */
  readonly damaged: (what: string, cause?: unknown) => ReadError
}

/** Opens a package. Throws what `damaged` gives where it is no package or cut off, ReadError `too-large` over the limits. */
export function openPackage(bytes: Uint8Array, { limits, wants, damaged }: PackageOptions): Package {
  let unpacked = 0
  let parts: Readonly<Record<string, Uint8Array>>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = wants(name)
        if (wanted) unpacked += originalSize
        checkUnpacked(unpacked, bytes.length, limits)
        return wanted
      },
    })
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    throw damaged('gói nén không mở được hoặc bị cắt cụt', cause)
  }
  const parsed = new Map<string, Element>()
  return {
    names: Object.keys(parts),
    part(name, options) {
      const part = name === undefined ? undefined : parts[name]
      if (name === undefined || part === undefined) return undefined
      const known = parsed.get(name)
      if (known !== undefined) return known
      try {
        const root = parseXml(strFromU8(part).replace(/^\ufeff/, ''), { depth: limits.depth, ...options })
        parsed.set(name, root)
        return root
      } catch (cause) {
        throw damaged(`phần ${name} không đúng cú pháp XML hoặc lồng quá sâu`, cause)
      }
    },
  }
}
