/** A page open in pdfium → a grey picture of it. */
import { type OpenPdf, type Pdfium, withPdf } from '../pdf/engine.ts'
import type { Grey } from './grey.ts'
import { greyOf } from './stamp.ts'

/** The part of pdfium's interface that draws. */
interface Drawing extends Pdfium {
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): number
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
}

export interface Picture {
  readonly grey: Grey
  /** Points for each pixel. */
  readonly scale: number
}

const USUAL_DPI = 300
/** More pixels than this (A3 at 300 dpi) are drawn coarser. */
const MOST_PIXELS = 18_000_000
const BGRX = 3
const WHITE = 0xffffffff

/** Draws page `index` (from 0), as it is shown, at about 300 dpi; null where the page cannot be opened. */
export function drawPage(pdf: OpenPdf, index: number, dpi = USUAL_DPI): Picture | null {
  const pdfium = pdf.pdfium as Drawing
  const page = pdfium._FPDF_LoadPage(pdf.document, index)
  if (page === 0) return null
  try {
    const wide = pdfium._FPDF_GetPageWidthF(page)
    const high = pdfium._FPDF_GetPageHeightF(page)
    const finest = Math.sqrt(MOST_PIXELS / Math.max(1, wide * high))
    const zoom = Math.min(dpi / 72, finest)
    const width = Math.max(1, Math.round(wide * zoom))
    const height = Math.max(1, Math.round(high * zoom))
    const buffer = pdfium.wasmExports.malloc(width * height * 4)
    if (buffer === 0) return null
    try {
      const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, buffer, width * 4)
      if (bitmap === 0) return null
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
      const pixels = greyOf(pdfium.HEAPU8.subarray(buffer, buffer + width * height * 4), width, height, zoom * 72)
      pdfium._FPDFBitmap_Destroy(bitmap)
      return { grey: { width, height, pixels }, scale: wide / width }
    } finally {
      pdfium.wasmExports.free(buffer)
    }
  } finally {
    pdfium._FPDF_ClosePage(page)
  }
}

/** Draws one page of a document given as bytes. Throws ReadError as `withPdf` does. */
export const drawn = (bytes: Uint8Array, password: string, index: number): Promise<Picture | null> =>
  withPdf(bytes, password, (pdf) => drawPage(pdf, index))
