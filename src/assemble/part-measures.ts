/** Nouns that measure something: what one of them lends to the next, and takes from the one before. */
import type { Span } from '../model/span.ts'
import type { Found } from './found.ts'
import { type Kept, wordsOf } from './name-pieces.ts'
import type { Scene } from './scene.ts'

/** "diện tích nuôi tôm 420 ha, sản lượng 25.000 tấn": a noun that measures something names nothing by itself. */
const PROPERTY =
  /^(?:sản lượng|năng suất|tổng số|số lượng|tỷ lệ|tỉ lệ|diện tích|tốc độ tăng(?: trưởng)?|nhịp độ tăng|trị giá|tổng giá trị|công suất|quy mô|mật độ|tổng vốn(?: đầu tư| đăng ký)?|tổng mức đầu tư|tổng kinh phí)$/u

const MEASURED = /^(?:tổng diện tích|diện tích|sản lượng|năng suất|số lượng)\s+(?=[\p{L}])/u

/** "diện tích lúa 16.900 ha, năng suất 65 tạ/ha": one property takes the place of another. */
export function withoutProperty(scene: Scene, name: readonly Span[]): readonly Span[] {
  const [first, ...more] = name
  const property = first && MEASURED.exec(scene.folded.slice(first.start, first.end))
  return property ? [{ start: first.start + property[0].length, end: first.end }, ...more] : name
}

export const isProperty = (scene: Scene, one: Found): boolean =>
  one.indicator.length === 1 &&
  !one.inherited &&
  PROPERTY.test(scene.folded.slice(one.indicator[0]!.start, one.indicator[0]!.end))

/** A property and what it is measured of: "sản lượng | lúa". */
const MEASURED_OF =
  /^(?:tổng )?(?:diện tích(?: gieo trồng)?|sản lượng|năng suất|giá trị (?:sản xuất|xuất khẩu)|kim ngạch xuất khẩu|doanh thu|doanh số|trữ lượng|công suất)(?=\s\p{L})/u
const MOST_THING_WORDS = 4

/** "Sản lượng lúa 1,05 triệu tấn, mía cây 1 triệu tấn": bare things behind the first are measured as it is. */
export function measuredAlike(scene: Scene, name: readonly Span[], one: Found): Kept | null {
  const [first] = name
  const part = one.indicator[0]!
  const property = MEASURED_OF.exec(scene.folded.slice(first!.start, first!.end))
  const opens =
    one.clause.bracket === null &&
    (['predicate', 'yield', 'head', 'aim', 'change'] as const).some((kind) => scene.startingAt([kind], part.start))
  const thing =
    wordsOf(scene, [part]).length <= MOST_THING_WORDS &&
    !/^(?:xuất|nhập|tổng|thu|chi|nợ|vốn)/u.test(scene.folded.slice(part.start, part.end))
  if (!property || opens || !thing || one.clause.change !== null || one.indicator.length > 1) return null
  return { kept: [{ start: first!.start, end: first!.start + property[0].length }], from: part.start }
}
