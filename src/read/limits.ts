/** How much of a file is read at most: what goes beyond is refused with its cause, never read until memory ends. */
import type { Limits } from '../model/limits.ts'
import { ReadError } from '../model/reading.ts'

export { LIMITS, type Limits } from '../model/limits.ts'

const MEGABYTE = 1024 * 1024
/** Small files of tables shrink a hundredfold without being bombs. */
const UNASKED = 20 * MEGABYTE

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`

/** Throws ReadError `too-large` for a file over the limit. */
export function checkBytes(bytes: number, limits: Limits): void {
  if (bytes <= limits.bytes) return
  throw new ReadError(
    'too-large',
    `Tệp nặng ${megabytes(bytes)}, quá mức ${megabytes(limits.bytes)}. Hãy tách tệp hoặc bỏ bớt ảnh.`,
  )
}

/** Throws ReadError `too-large` for a file of too many pages. */
export function checkPages(pages: number, limits: Limits): void {
  if (pages <= limits.pages) return
  throw new ReadError('too-large', `Tệp có ${pages} trang, quá mức ${limits.pages} trang. Hãy tách thành nhiều tệp.`)
}

/** Throws ReadError `too-large` for a package of `packed` bytes that would unpack to `unpacked`. */
export function checkUnpacked(unpacked: number, packed: number, limits: Limits): void {
  if (unpacked > limits.unpacked)
    throw new ReadError(
      'too-large',
      `Tệp nở ra quá lớn khi giải nén (hơn ${megabytes(limits.unpacked)}). Tệp có thể bị hỏng hoặc là bom nén.`,
    )
  if (unpacked > UNASKED && unpacked > packed * limits.ratio)
    throw new ReadError(
      'too-large',
      `Tệp nở ra hơn ${limits.ratio} lần khi giải nén. Tệp có thể là bom nén; hãy lưu lại bằng Word hoặc LibreOffice.`,
    )
}
