/** A Word 97–2003 file (.doc) → Reading: its text and notes; the grid of its tables is not kept by the format's reader. */
import type { Reading } from '../model/reading.ts'
export async function readDoc(_bytes: Uint8Array): Promise<Reading> {
  throw new Error('x')
}
