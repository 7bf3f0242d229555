/** Bytes of a PDF → a document open in pdfium, and its failures → ReadError. */
import { PDFiumModule } from '@hyzyla/pdfium'
import { ReadError } from '../../model/reading.ts'

/** The part of pdfium's C interface (compiled to WebAssembly) that reading uses; pointers and handles are numbers. */
export interface Pdfium {
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (pointer: number) => void }
  /** Views of the one memory: taken anew at every use, for they are replaced when it grows. */
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  _FPDF_InitLibraryWithConfig(config: object): void
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number
  _FPDF_CloseDocument(document: number): void
  _FPDF_GetLastError(): number
  _FPDF_GetPageCount(document: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
  _FPDF_GetPageBoundingBox(page: number, rect: number): number
  _FPDFPage_GetRotation(page: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFFormObj_CountObjects(form: number): number
  _FPDFFormObj_GetObject(form: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number
  _FPDFPath_CountSegments(path: number): number
  _FPDFPath_GetPathSegment(path: number, index: number): number
  _FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  _FPDFPathSegment_GetType(segment: number): number
  _FPDFPathSegment_GetClose(segment: number): number
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_IsGenerated(text: number, index: number): number
  _FPDFText_GetTextObject(text: number, index: number): number
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number
  _FPDFText_GetFontSize(text: number, index: number): number
  _FPDFText_GetFontWeight(text: number, index: number): number
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  _FPDFTextObj_GetFont(object: number): number
  _FPDFTextObj_GetTextRenderMode(object: number): number
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number
}

/** A document open in pdfium; `scratch` is 512 bytes for what its functions write to. */
export interface OpenPdf {
  readonly pdfium: Pdfium
  readonly document: number
  readonly scratch: number
  readonly pages: number
}

const WRONG_PASSWORD = 4
const SCRATCH_BYTES = 512

let loading: Promise<Pdfium> | null = null

async function start(): Promise<Pdfium> {
  const pdfium = (await PDFiumModule({} as Parameters<typeof PDFiumModule>[0])) as unknown as Pdfium
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 })
  return pdfium
}

function open(pdfium: Pdfium, bytes: Uint8Array, data: number, password: string): number {
  pdfium.HEAPU8.set(bytes, data)
  if (password === '') return pdfium._FPDF_LoadMemDocument(data, bytes.length, 0)
  const secret = new TextEncoder().encode(`${password}\0`)
  const pointer = pdfium.wasmExports.malloc(secret.length)
  pdfium.HEAPU8.set(secret, pointer)
  try {
    return pdfium._FPDF_LoadMemDocument(data, bytes.length, pointer)
  } finally {
    pdfium.wasmExports.free(pointer)
  }
}

function failure(code: number, password: string): ReadError {
  if (code !== WRONG_PASSWORD) {
    return new ReadError('damaged', 'Tệp PDF hỏng hoặc bị cắt cụt: không mở được. Hãy tải lại hoặc xuất lại tệp.')
  }
  return password === ''
    ? new ReadError(
        'encrypted',
        'Tệp PDF đặt mật khẩu mở tệp. Hãy cho mật khẩu (dòng lệnh: --password) hoặc bỏ khoá tệp rồi đọc lại.',
      )
    : new ReadError('encrypted', 'Mật khẩu mở tệp PDF không đúng.')
}

/**
 * Opens `bytes`, hands the document to `use` and closes it again. A file locked for its owner only opens without a
 * password. Throws ReadError `encrypted` or `damaged`.
 */
export async function withPdf<T>(bytes: Uint8Array, password: string, use: (pdf: OpenPdf) => T): Promise<T> {
  loading ??= start()
  const pdfium = await loading
  const data = pdfium.wasmExports.malloc(bytes.length)
  const scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES)
  if (data === 0 || scratch === 0) throw new ReadError('too-large', 'Tệp PDF quá lớn để mở trong bộ nhớ.')
  let document = 0
  try {
    document = open(pdfium, bytes, data, password)
    if (document === 0) throw failure(pdfium._FPDF_GetLastError(), password)
    return use({ pdfium, document, scratch, pages: pdfium._FPDF_GetPageCount(document) })
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'RuntimeError') throw cause
    // After a trap the engine's memory cannot be trusted: the next document gets a new one.
    loading = null
    document = 0
    throw new ReadError('damaged', 'Tệp PDF hỏng: bộ đọc dừng giữa chừng. Hãy xuất lại tệp.', { cause })
  } finally {
    if (loading !== null) {
      if (document !== 0) pdfium._FPDF_CloseDocument(document)
      pdfium.wasmExports.free(scratch)
      pdfium.wasmExports.free(data)
    }
  }
}
