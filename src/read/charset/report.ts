/** Encodings met in a file → what its reader tells of them. */
import { ReadError, type Warning } from '../../model/reading.ts'
import type { Decoded } from '../decode.ts'
import type { CharsetName } from './charset.ts'

const TITLES: Readonly<Record<CharsetName, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  vps: 'VPS',
  viscii: 'VISCII',
  'windows-1258': 'windows-1258',
  'utf-8': 'UTF-8 bị đọc nhầm',
  viqr: 'VIQR',
}

/** One warning that names the encodings which were turned into Unicode; none where there were none. */
export function charsetWarnings(charsets: ReadonlySet<CharsetName>): Warning[] {
  if (charsets.size === 0) return []
  const names = [...charsets].map((name) => TITLES[name]).join(', ')
  return [{ code: 'charset', message: `Chữ trong tệp theo bảng mã cũ (${names}): đã chuyển sang Unicode.` }]
}

/** Throws ReadError `unsupported` where bytes of an unnamed encoding hold letters that no known encoding explains. */
export function refuseUnknown(decoded: Decoded, charsets: ReadonlySet<CharsetName>): void {
  if (decoded.encoding !== '8-bit' || charsets.size > 0 || !/[\u00aa\u00b5\u00c0-\u02af]/.test(decoded.text)) return
  throw new ReadError(
    'unsupported',
    'Chữ trong tệp không phải Unicode và không nhận ra bảng mã (đã thử TCVN3, VNI, VPS, VISCII, windows-1258). Hãy chuyển tệp sang Unicode (UTF-8) rồi đọc lại.',
  )
}
