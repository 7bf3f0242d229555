/** Pictures of pages → a PDF that shows them, so that one engine decodes and draws every kind of picture. */

/** Part of a page's picture: encoded as PDF knows it, `filter` naming the code. */
export interface Piece {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Entries of the image's dictionary: colours, bits, filter and its parameters. */
  readonly entries: string
  readonly data: Uint8Array
}

export interface PicturePage {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Pixels for each inch, across and down; null where the file does not say. */
  readonly dpi: readonly [number, number] | null
  /** Quarters clockwise by which it is to be turned. */
  readonly turns: number
  readonly pieces: readonly Piece[]
}

const A4_LONG = 842
/** Pictures with a longer side than this are taken for whole pages where nothing tells their size. */
const WHOLE_PAGE = 1500
const SCREEN_DPI = 96
/** No page of paper is smaller or larger, in points. */
const PLAUSIBLE = [150, 3000] as const

/** Width and height in points. */
function sizeOf({ width, height, dpi }: PicturePage): readonly [number, number] {
  if (dpi !== null) {
    const told = [(width / dpi[0]) * 72, (height / dpi[1]) * 72] as const
    const long = Math.max(...told)
    if (long >= PLAUSIBLE[0] && long <= PLAUSIBLE[1]) return told
  }
  const long = Math.max(width, height)
  const scale = long >= WHOLE_PAGE ? A4_LONG / long : 72 / SCREEN_DPI
  return [width * scale, height * scale]
}

/** The bytes of a PDF with a page for each picture. */
export function wrapped(pages: readonly PicturePage[]): Uint8Array {
  const chunks: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const put = (chunk: Buffer): void => {
    chunks.push(chunk)
    length += chunk.length
  }
  const write = (text: string): void => put(Buffer.from(text, 'latin1'))
  const begin = (): number => {
    offsets.push(length)
    return offsets.length
  }
  const stream = (entries: string, data: Uint8Array): number => {
    const number = begin()
    write(`${number} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`)
    put(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
    write('\nendstream\nendobj\n')
    return number
  }
  write('%PDF-1.5\n')
  const kids = pages.map((page) => {
    const [wide, high] = sizeOf(page)
    const sx = wide / page.width
    const sy = high / page.height
    const images = page.pieces.map(({ width, height, entries, data }) =>
      stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, data),
    )
    const drawing = page.pieces
      .map(({ left, top, width, height }, index) => {
        const matrix = [width * sx, 0, 0, height * sy, left * sx, high - (top + height) * sy]
        return `q ${matrix.map((value) => value.toFixed(4)).join(' ')} cm /P${index} Do Q`
      })
      .join('\n')
    const contents = stream('', Buffer.from(drawing, 'latin1'))
    return { wide, high, images, contents, turns: page.turns }
  })
  const tree = offsets.length + kids.length + 1
  const numbers = kids.map(({ wide, high, images, contents, turns }) => {
    const number = begin()
    const names = images.map((image, index) => `/P${index} ${image} 0 R`).join(' ')
    write(
      `${number} 0 obj\n<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${wide.toFixed(3)} ${high.toFixed(3)}] /Rotate ${turns * 90} /Resources << /XObject << ${names} >> >> /Contents ${contents} 0 R >>\nendobj\n`,
    )
    return number
  })
  begin()
  write(
    `${tree} 0 obj\n<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${numbers.length} >>\nendobj\n`,
  )
  const root = begin()
  write(`${root} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj\n`)
  const table = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`)
  write(`trailer\n<< /Size ${offsets.length + 1} /Root ${root} 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(chunks)
}
