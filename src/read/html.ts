/** A web page → Reading. */
import type { Reading } from '../model/reading.ts'
import type { Decoded } from './decode.ts'
import type { Piece } from './notes.ts'
export async function readHtml(_d: Decoded): Promise<Reading> {
  throw new Error('x')
}
export function tablePieces(_html: string, tables: number): { pieces: Piece[]; tables: number } {
  return { pieces: [], tables }
}
