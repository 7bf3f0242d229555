/** A reading and the scanned pages it came from → the same with the confidence of its blocks, and the words in doubt marked. */
import type { Block, Doubt, Reading, Warning } from '../../model/reading.ts'
import type { OcrWord } from './engine.ts'
import type { ScannedPage } from './scanned.ts'

/** A page read with less confidence than this, on the whole, is to be looked at. */
const LOW_PAGE = 0.8
/** Words below this are in doubt; numbers sooner, for a wrong digit makes no odd word. */
const LOW_WORD = 0.55
const LOW_NUMBER = 0.85
/** More doubtful numbers than this on a page are told in one warning. */
const MOST_NAMED = 8

const hasDigit = (text: string): boolean => /\d/.test(text)
/** Digits and letters in one word, as `2O24`; `TT34`, `m2` and `15a` are none of these. */
const ODD_NUMBER = /\d[OoIlSB]\d|^[OoIl]\d|\d[Ool](?!\p{L})|^(?!100%)\d{3,}%$|^\d+\.\d{1,2}%?$/u

const isDoubtful = ({ text, confidence }: OcrWord): boolean =>
  hasDigit(text) ? confidence < LOW_NUMBER || ODD_NUMBER.test(text) : confidence < LOW_WORD

const mean = (words: readonly OcrWord[]): number => {
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  return length === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / length
}

const round = (value: number): number => Math.round(value * 100) / 100

const within = ({ box }: Block, word: OcrWord): boolean => {
  if (box === null) return false
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  return x >= box[0] - 2 && x <= box[2] + 2 && y >= box[1] - 3 && y <= box[3] + 3
}

/** Where `word` stands in the text: in the blocks asked, the first place that no other word has taken. */
function placeOf(text: string, word: string, blocks: readonly Block[], taken: Set<number>): number | null {
  const sought = word.normalize('NFC')
  for (const { start, end } of blocks) {
    for (
      let at = text.indexOf(sought, start);
      at >= 0 && at + sought.length <= end;
      at = text.indexOf(sought, at + 1)
    ) {
      const alone = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + sought.length))
      if (!alone || taken.has(at)) continue
      taken.add(at)
      return at
    }
  }
  return null
}

interface PageTrust {
  readonly doubts: readonly Doubt[]
  readonly warnings: readonly Warning[]
  readonly confidences: ReadonlyMap<Block, number>
}

function trustOf(reading: Reading, page: ScannedPage, number: number): PageTrust {
  const words = page.lines.flatMap((line) => line.words)
  const own = reading.blocks.filter((block) => block.page === number)
  const before = reading.blocks.filter((block) => block.page === number - 1).slice(-3)
  const confidences = new Map<Block, number>()
  const homes = new Map<OcrWord, Block>()
  for (const block of own) {
    const inside = words.filter((word) => !homes.has(word) && within(block, word))
    for (const word of inside) homes.set(word, block)
    if (inside.length > 0) confidences.set(block, round(mean(inside)))
  }
  const doubts: Doubt[] = []
  const taken = new Set<number>()
  for (const word of words) {
    const home = homes.get(word)
    const at = placeOf(reading.text, word.text, home === undefined ? [...before, ...own] : [home, ...own], taken)
    if (at === null || !isDoubtful(word)) continue
    doubts.push({ start: at, end: at + word.text.length, page: number, confidence: round(word.confidence) })
  }
  const warnings: Warning[] = []
  const whole = mean(words)
  if (words.length > 0 && whole < LOW_PAGE) {
    const percent = Math.round(whole * 100)
    warnings.push({
      code: 'ocr-low-confidence',
      message: `Trang ${number}: chữ nhận dạng được (OCR) chỉ tin cậy ${percent}%. Hãy đối chiếu với bản chụp.`,
      page: number,
    })
  }
  if (page.skipped > 0)
    warnings.push({
      code: 'ocr-skipped',
      message: `Trang ${number}: bỏ qua ${page.skipped} chỗ nhận dạng không ra chữ (con dấu, chữ ký, vết bẩn).`,
      page: number,
    })
  const numbers = doubts.filter(({ start, end }) => hasDigit(reading.text.slice(start, end)))
  if (numbers.length > 0) {
    const named = numbers.slice(0, MOST_NAMED).map(({ start, end }) => `“${reading.text.slice(start, end)}”`)
    const more = numbers.length > MOST_NAMED ? ` và ${numbers.length - MOST_NAMED} số khác` : ''
    warnings.push({
      code: 'ocr-number',
      message: `Trang ${number}: số có thể nhận dạng sai: ${named.join(', ')}${more}. Hãy đối chiếu với bản chụp.`,
      page: number,
    })
  }
  return { doubts, warnings, confidences }
}

/** Blocks of scanned pages get `confidence`; `doubts` holds the words that may be misread, in order of the text. */
export function assured(reading: Reading, pages: ReadonlyMap<number, ScannedPage>): Reading {
  if (pages.size === 0) return reading
  const trusts = [...pages].map(([number, page]) => trustOf(reading, page, number))
  const confidenceOf = (block: Block): number | undefined => {
    for (const { confidences } of trusts) {
      const known = confidences.get(block)
      if (known !== undefined) return known
    }
    return undefined
  }
  return {
    ...reading,
    blocks: reading.blocks.map((block) => {
      const confidence = confidenceOf(block)
      return confidence === undefined ? block : { ...block, confidence }
    }),
    doubts: trusts.flatMap(({ doubts }) => doubts).sort((a, b) => a.start - b.start),
    warnings: [...reading.warnings, ...trusts.flatMap(({ warnings }) => warnings)],
  }
}
