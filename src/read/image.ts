/** Bytes of a picture (PNG, JPEG, TIFF) → its Reading, by character recognition. */
import { type Media, ReadError, type Reading } from '../model/reading.ts'
import { type PicturePage, wrapped } from './image/wrap.ts'
import type { OcrOptions } from './ocr/index.ts'

export type ImageMedia = Extract<Media, `image/${string}`>

/** Pictures with more pixels than this are refused. */
const MOST_PIXELS = 100_000_000

async function pagesOf(bytes: Uint8Array, media: ImageMedia): Promise<readonly PicturePage[]> {
  switch (media) {
    case 'image/jpeg':
      return [(await import('./image/jpeg.ts')).jpegPage(bytes)]
    case 'image/png':
      return [(await import('./image/png.ts')).pngPage(bytes, MOST_PIXELS)]
    case 'image/tiff':
      return (await import('./image/tiff.ts')).tiffPages(bytes)
  }
}

/**
 * Reads a picture of one page, or a TIFF of several. Throws ReadError `needs-ocr` where recognition is switched off or
 * fails, `damaged`, `unsupported`, `too-large`, or `empty` where there are no words in it.
 */
export async function readImage(bytes: Uint8Array, media: ImageMedia, options: OcrOptions = {}): Promise<Reading> {
  const pages = await pagesOf(bytes, media)
  if (pages.some(({ width, height }) => width * height > MOST_PIXELS))
    throw new ReadError('too-large', 'Ảnh quá lớn để nhận dạng chữ. Hãy thu nhỏ ảnh rồi đọc lại.')
  if (options.ocr === false)
    throw new ReadError('needs-ocr', 'Đây là ảnh, không có lớp chữ. Cần nhận dạng chữ (OCR), hiện đang tắt.')
  const { readPdf } = await import('./pdf.ts')
  return { ...(await readPdf(wrapped(pages), options)), media }
}
