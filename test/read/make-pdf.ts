/** Words and lines at places on pages → bytes of a small PDF, to read back in tests. */
import { createHash } from 'node:crypto'

export interface Words {
  readonly text: string
  readonly x: number
  /** Base line, in points from the page's lower edge. */
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Degrees counter-clockwise. */
  readonly turn?: number
}

/** A filled strip: left, bottom, width, height. */
export type Strip = readonly [number, number, number, number]

export interface PageOf {
  readonly words?: readonly Words[]
  readonly strips?: readonly Strip[]
  /** Covers the page with a grey picture. */
  readonly picture?: boolean
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
}

export interface MakeOptions {
  readonly userPassword?: string
  readonly ownerPassword?: string
  /** Says what the glyphs mean in decomposed letters (NFD). */
  readonly decomposed?: boolean
}

/** Every glyph is half an em wide, so a line of n signs at size s is n × s / 2 points long. */
export const WIDTH = 0.5

const SIZE = 12
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + state[i]!) & 255
      ;[state[i], state[j]] = [state[j]!, state[i]!]
      return byte ^ state[(state[i]! + state[j]!) & 255]!
    }),
  )
}

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)

/** The standard security handler, revision 2 (RC4, 40 bits). */
function lock({ userPassword = '', ownerPassword = userPassword }: MakeOptions): { key: Buffer; dict: string } {
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword))
  const permissions = -64
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions)
  const key = md5(padded(userPassword), owner, bits, ID).subarray(0, 5)
  const user = rc4(key, PADDING)
  const dict = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`
  return { key, dict }
}

function content(page: PageOf, codeOf: (sign: string) => number): string {
  const ops: string[] = []
  if (page.picture) ops.push(`q ${page.width ?? 595} 0 0 ${page.height ?? 842} 0 0 cm /Im Do Q`)
  for (const [x, y, width, height] of page.strips ?? []) ops.push(`${x} ${y} ${width} ${height} re f`)
  for (const { text, x, y, size = SIZE, bold = false, turn = 0 } of page.words ?? []) {
    const hex = [...text].map((sign) => codeOf(sign).toString(16).padStart(2, '0')).join('')
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
    const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(' ')
    ops.push(`BT /${bold ? 'B' : 'R'} ${size} Tf ${matrix} ${x} ${y} Tm <${hex}> Tj ET`)
  }
  return ops.join('\n')
}

/** The bytes of a PDF of these pages; A4 upright unless a page says otherwise. */
export function makePdf(pages: readonly PageOf[], options: MakeOptions = {}): Uint8Array {
  const codes = new Map<string, number>([[' ', 32]])
  const codeOf = (sign: string): number => {
    const known = codes.get(sign)
    if (known !== undefined) return known
    const code = codes.size + 32
    if (code > 255) throw new Error('too many different signs for one font')
    codes.set(sign, code)
    return code
  }
  const contents = pages.map((page) => content(page, codeOf))
  const units = (sign: string): string =>
    Buffer.from(options.decomposed ? sign.normalize('NFD') : sign, 'utf16le')
      .swap16()
      .toString('hex')
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...[...codes].map(
      ([sign, code]) => `1 beginbfchar <${code.toString(16).padStart(2, '0')}> <${units(sign)}> endbfchar`,
    ),
    'endcmap end end',
  ].join('\n')
  const widths = `/FirstChar 0 /LastChar 255 /Widths [${Array(256)
    .fill(WIDTH * 1000)
    .join(' ')}]`
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} ${widths}/ToUnicode 5 0 R >>`
  const first = 7
  const dicts: (string | { dict: string; stream: string })[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    font('Times-Roman'),
    font('Times-Bold'),
    { dict: '', stream: map },
    {
      dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: '\x80',
    },
  ]
  pages.forEach((page, i) => {
    const box = `[0 0 ${page.width ?? 595} ${page.height ?? 842}]`
    const rotate = page.rotate === undefined ? '' : ` /Rotate ${page.rotate}`
    const resources = '<< /Font << /R 3 0 R /B 4 0 R >> /XObject << /Im 6 0 R >> >>'
    dicts.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box}${rotate} /Resources ${resources} /Contents ${first + 2 * i + 1} 0 R >>`,
      { dict: '', stream: contents[i]! },
    )
  })
  const locked = options.userPassword === undefined && options.ownerPassword === undefined ? null : lock(options)
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')]
  const offsets: number[] = []
  let length = chunks[0]!.length
  const write = (bytes: Buffer): void => {
    chunks.push(bytes)
    length += bytes.length
  }
  dicts.forEach((object, index) => {
    offsets.push(length)
    const number = index + 1
    write(Buffer.from(`${number} 0 obj\n`))
    if (typeof object === 'string') write(Buffer.from(object))
    else {
      const salt = Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0])
      const plain = Buffer.from(object.stream, 'latin1')
      const bytes = locked === null ? plain : rc4(md5(locked.key, salt).subarray(0, 10), plain)
      write(Buffer.from(`<< ${object.dict} /Length ${bytes.length} >>\nstream\n`))
      write(bytes)
      write(Buffer.from('\nendstream'))
    }
    write(Buffer.from('\nendobj\n'))
  })
  const start = length
  const id = ID.toString('hex')
  write(
    Buffer.from(
      `xref\n0 ${dicts.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}` +
        `trailer\n<< /Size ${dicts.length + 1} /Root 1 0 R /ID [<${id}> <${id}>]${locked === null ? '' : ` /Encrypt ${locked.dict}`} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

/** `text` set in lines of at most `columns` signs from (x, y) downwards; the first line is indented by `indent` points. */
export function wrapped(
  text: string,
  {
    x,
    y,
    columns,
    size = SIZE,
    pitch = 1.3,
    indent = 0,
    bold = false,
  }: {
    x: number
    y: number
    columns: number
    size?: number
    pitch?: number
    indent?: number
    bold?: boolean
  },
): Words[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = columns - (lines.length === 0 ? indent / (size * WIDTH) : 0)
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((text, i) => ({ text, x: x + (i === 0 ? indent : 0), y: y - i * pitch * size, size, bold }))
}
