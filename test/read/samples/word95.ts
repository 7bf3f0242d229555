/** Words → bytes of a small Word 95 file, as LibreOffice opens it, to read back in tests. */
import { compound, SECTOR } from './compound.ts'

const TEXT_AT = 0x300

/** Paragraphs of plain words in one font; each letter is one byte. */
export function word95(paragraphs: readonly string[], fontName: string): Buffer {
  const text = Buffer.from(paragraphs.map((words) => `${words}\r`).join(''), 'latin1')
  const end = TEXT_AT + text.length
  const cuts = [TEXT_AT]
  for (const words of paragraphs) cuts.push(cuts[cuts.length - 1]! + words.length + 1)
  const looks = Math.ceil(end / SECTOR)
  const main = Buffer.alloc((looks + 4) * SECTOR)
  let free = (looks + 2) * SECTOR
  /** Puts a part behind the others and its place into the head. */
  const part = (bytes: Buffer, ...places: number[]): void => {
    bytes.copy(main, free)
    for (const place of places) {
      main.writeUInt32LE(free, place)
      main.writeUInt32LE(bytes.length, place + 4)
    }
    free += bytes.length + (bytes.length & 1)
  }
  const words = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
  const reach = (page: number): Buffer => Buffer.concat([Buffer.from(Uint32Array.of(TEXT_AT, end).buffer), words(page)])

  words(0xa5dc, 104, 0x2000, 0x0409, 0, 0, 104).copy(main)
  Buffer.from(Uint32Array.of(TEXT_AT, end, main.length).buffer).copy(main, 0x18)
  main.writeUInt32LE(text.length, 0x34)
  text.copy(main, TEXT_AT)
  // The page of characters' looks: one run without any. The page of paragraphs': each as its style has it.
  Buffer.from(Uint32Array.of(TEXT_AT, end).buffer).copy(main, looks * SECTOR)
  main[looks * SECTOR + SECTOR - 1] = 1
  Buffer.from(Uint32Array.from(cuts).buffer).copy(main, (looks + 1) * SECTOR)
  main[(looks + 2) * SECTOR - 1] = paragraphs.length

  const name = Buffer.from('\x06Normal\0')
  const normal = Buffer.concat([words(0, 0xfff1, 2, 0), name, words(2, 0, 0)])
  part(Buffer.concat([words(14, 1, 8, 1, 0x5b, 15, 0, 0, normal.length), normal]), 0x58, 0x60)
  part(Buffer.concat([Buffer.from(Uint32Array.of(0, text.length).buffer), words(0, 0xffff, 0xffff, 0, 0, 0)]), 0x88)
  part(reach(looks), 0xb8)
  part(reach(looks + 1), 0xc0)
  const font = Buffer.from(`\0\x12\x90\x01\0\0${fontName}\0`, 'latin1')
  font[0] = font.length - 1
  part(Buffer.concat([words(font.length + 2), font]), 0xd0)
  part(Buffer.alloc(84), 0x150)
  words(1, 1).copy(main, 0x18a)
  return compound([['WordDocument', main]])
}
