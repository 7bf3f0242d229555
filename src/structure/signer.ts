/** The signature's pieces → the name of who signed. */
import { oneLine } from '../model/text.ts'
import { isPerson } from './closing.ts'
import type { Manuscript } from './pieces.ts'
import { linesOf } from './shape.ts'

const NOT_A_NAME = /^(?:Nơi|Như|Lưu|Các|Đã|Ký|Văn Phòng|Ủy Ban|Chủ Tịch|Phó|Bộ|Sở|Thủ Tướng)(?:\s|$)/u
const TITLED = /^(?:TS|ThS|PGS|GS|BS|CN|KS)\.? ?(?:TS\.? ?)?/

/** The last line that is a person's name, also behind a capacity on one line ("KT. CHỦ TỊCH Lê Văn An"); or null. */
export function signerOf(manuscript: Manuscript, indices: readonly number[]): string | null {
  let name: string | null = null
  for (const index of indices) {
    for (const line of linesOf(manuscript.text, manuscript.pieces[index]!)) {
      const words = oneLine(manuscript.text.slice(line.start, line.end))
      const tail = /(?:^|[^\p{Ll}]\s)((?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}+)$/u.exec(words)?.[1] ?? words
      const bare = tail.replace(TITLED, '')
      if (isPerson(bare) && !NOT_A_NAME.test(bare) && name === null) name = bare
    }
  }
  return name
}
