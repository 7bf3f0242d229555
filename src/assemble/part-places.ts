/** Places and areas that set one part of a whole off from another. */
import type { Span } from '../model/span.ts'
import type { Found } from './found.ts'
import { wordsOf } from './name-pieces.ts'
import type { Scene } from './scene.ts'

/** Fields and areas that name nothing by themselves: "rút ngắn 20% (riêng lĩnh vực đất đai 15%)". */
export const AREA =
  /^(?:(?:các|những|\d+)\s+)?(?:lĩnh vực|địa bàn|khu vực|vùng|đô thị loại|tuyến|nhóm|khối|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|nội thị|ngoại thị|nội ô|miền|đồng bằng|hải đảo)(?![\p{L}])/u

/** "giảm 20% số vụ cháy tại khu dân cư, 30% tại khu công nghiệp": what stands behind the second only says where. */
export const isWhere = (scene: Scene, one: Found): boolean =>
  /^(?:tại|ở|đối với|trên địa bàn|trong)(?![\p{L}])/u.test(
    scene.folded.slice(one.indicator[0]!.start, one.indicator[0]!.end),
  )

/** "(thị xã Ba Đồn 9 ha, các thị trấn 7 ha)": a name that is a place only has nothing to lend to the next place. */
export const isPlace = (scene: Scene, [first, ...more]: readonly Span[]): boolean =>
  more.length === 0 && first !== undefined && scene.startingAt(['place', 'actor'], first.start)?.end === first.end

const MOST_PLACE_WORDS = 6

/** Where the place begins that a name ends in ("… đội mũ bảo hiểm trên quốc lộ"), or null. */
export function placeAt(scene: Scene, name: readonly Span[]): number | null {
  const words = wordsOf(scene, name)
  const at = words.findLastIndex((w) => /^(?:ở|tại|trên)$/u.test(scene.folded.slice(w.start, w.end)))
  return at > 1 && words.length - at <= MOST_PLACE_WORDS ? words[at]!.start : null
}
