/** A plan of our own around the text that a test is about → its tasks. */
import { extract } from '../../src/pipeline.ts'

export const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------

Số: 15/KH-UBND

Bến Tre, ngày 10 tháng 01 năm 2024

KẾ HOẠCH

Nâng cao chất lượng thư viện công cộng năm 2024

`

/** `path` tells how the text is written: `.md` or `.txt`. */
export const tasksOf = async (body: string, path: string) =>
  (await extract({ path, bytes: new TextEncoder().encode(HEAD + body) })).tasks
