/** Mentions of documents → the list of documents referred to, each once, with what is said of it. */
import type { Citation } from '../model/record.ts'
import type { Registry } from '../model/rulebook.ts'
import { oneLine } from '../model/text.ts'
import type { Scene } from './scene.ts'

const DATE = /^[\s,(]*ngày\s+(\d{1,2})(?:\s+tháng\s+|[/.-])(\d{1,2})(?:\s+năm\s+|[/.-])(\d{4})/u
const ISSUER =
  /^[\s,)]*của\s+((?:\p{Lu}[\p{L}\p{N}]*|tỉnh|thành phố|các|và|nhân dân|,)(?:\s+(?:\p{L}[\p{L}\p{N}]*)){0,9}?)(?=\s+(?:về|ban hành|quy định|phê duyệt|tại|sửa đổi|hướng dẫn|thông qua)|[,;.()]|$)/u
const NAMED_TYPE = /(?<![\p{L}])(\p{L}+(?:\s\p{L}+){0,2})\s+số\s*:?\s*$/u
const TITLE = /^[\s,]*(?:về(?: việc)?|phê duyệt|ban hành|quy định)\s+([^;.()]{8,200})/u

/** The documents that numbers with a symbol ("18-NQ/TW") cite, in the order of first mention. */
export function citations(scene: Scene): Citation[] {
  const found = new Map<string, Citation>()
  const own = scene.outline.header.number
  const whole = { start: 0, end: scene.text.length }
  const symbols = symbolsOf(scene.rulebook.registry)
  for (const mention of scene.within('citation', whole)) {
    if (typeof mention.attributes.number !== 'string') continue
    const number = mention.attributes.number.replace(/\s+/gu, '')
    if (number === own || found.has(number)) continue
    const before = scene.text.slice(Math.max(0, mention.start - 40), mention.start)
    const named = NAMED_TYPE.exec(before)?.[1]?.toLowerCase().split(/\s+/u) ?? []
    const type = named.map((_, i) => symbols.get(named.slice(i).join(' '))).find((s) => s !== undefined) ?? null
    let rest = scene.text.slice(mention.end, mention.end + 400)
    const date = DATE.exec(rest)
    if (date) rest = rest.slice(date[0].length)
    const issuer = ISSUER.exec(rest)
    if (issuer) rest = rest.slice(issuer[0].length)
    const title = TITLE.exec(rest)
    found.set(number, {
      number,
      type: type ?? symbolOf(number, symbols),
      issued: date ? `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}` : null,
      issuer: issuer ? oneLine(issuer[1]!) : null,
      title: title ? oneLine(title[1]!) : null,
    })
  }
  return [...found.values()]
}

const known = new WeakMap<Registry, ReadonlyMap<string, string>>()

/** Name of a type → its symbol. */
function symbolsOf(registry: Registry): ReadonlyMap<string, string> {
  const found = known.get(registry)
  if (found) return found
  const symbols = new Map<string, string>()
  for (const { name, variants, symbol } of registry.doctypes)
    for (const each of [name, ...variants]) symbols.set(each.toLowerCase(), symbol)
  known.set(registry, symbols)
  return symbols
}

/** The type in a number's own symbol: `NQ` of `18-NQ/TW`. */
function symbolOf(number: string, symbols: ReadonlyMap<string, string>): string | null {
  const all = [...symbols.values()]
  return number.split(/[-/&.]/u).find((part) => all.includes(part)) ?? null
}
