/** A clause that gives work → who works along with its lead, and who watches over it. */
import { matches } from '../../model/matches.ts'
import type { Agencies, Agency } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { listNames, type NameSpan } from '../agency-names.ts'
import { type Bodies, isBody, named } from './bodies.ts'

/** "… phối hợp": what one who joins in does. */
export const WITH = /^\s*,?\s*(?:có trách nhiệm\s+|cùng\s+)?phối hợp(?![\p{L}])/u

const COORDINATING =
  /(?<![\p{L}\p{N}])(?<!(?:công tác|sự|quy chế|cơ chế|việc) )phối hợp(?:\s+(?:chặt chẽ|thường xuyên|tốt|hiệu quả|đồng bộ))*(?:,?\s+(?:với|cùng(?:\s+với)?))?\s+/gu

/** The agencies that the work is to be done with: "chủ trì, phối hợp với …". */
export function coordinatorsIn(bodies: Bodies, span: Span): readonly Agency[] {
  const words = bodies.text.slice(span.start, span.end)
  const folded = bodies.folded.slice(span.start, span.end)
  const found: Agency[] = []
  for (const match of matches(COORDINATING, folded)) {
    const from = match.index + match[0].length
    const list = listNames(words, from, words.length, bodies.resolver, 'sentence', folded)
    const isNoun = /(?:với|cùng)\s+$/u.test(match[0])
    for (const name of list.names) {
      // "phối hợp tổ chức …" goes on with a verb, "phối hợp Sở Y tế …" with a name.
      if (!isNoun && /^(?:tổ chức|đơn vị|các)?$/iu.test(words.slice(name.start, name.end))) continue
      const agency = named(words, name, bodies)
      if (!found.some((other) => other.text === agency.text)) found.push(agency)
    }
  }
  for (const name of joiningIn(bodies, words, folded)) {
    const agency = named(words, name, bodies)
    if (!found.some((other) => other.text === agency.text)) found.push(agency)
  }
  return found
}

/** The agencies that a later part has join in: "…; các sở, ngành liên quan phối hợp thực hiện". */
function joiningIn(bodies: Bodies, words: string, folded: string): readonly NameSpan[] {
  return [...folded.matchAll(/[;,]\s+(?:(?:đề nghị|giao|yêu cầu)\s+)?/gu)].flatMap((match) => {
    const list = listNames(words, match.index + match[0].length, words.length, bodies.resolver, 'sentence', folded)
    const joins = isBody(bodies, words, list, false) && WITH.test(folded.slice(list.end))
    return joins && !/phối hợp[^;]{0,60}(?:với|cùng)\s/u.test(folded.slice(list.end, list.end + 60)) ? list.names : []
  })
}

/** The agencies that a later part of the clause has watch over the work: "…; Sở Nội vụ theo dõi, đôn đốc". */
export function monitorsIn(bodies: Bodies, span: Span): readonly Agency[] {
  const words = bodies.text.slice(span.start, span.end)
  const folded = bodies.folded.slice(span.start, span.end)
  const found: Agency[] = []
  for (const match of folded.matchAll(/;\s+(?:đồng thời\s+)?(?:(?:đề nghị|giao|yêu cầu)\s+)?/gu)) {
    const list = listNames(words, match.index + match[0].length, words.length, bodies.resolver, 'sentence', folded)
    if (list.names.length === 0 || !WATCHING.test(folded.slice(list.end))) continue
    found.push(...list.names.map((name) => named(words, name, bodies)))
  }
  return found
}

export const WATCHING =
  /^\s+(?:(?:có trách nhiệm|chịu trách nhiệm|chủ trì,?)\s+)?(?:theo dõi|đôn đốc|giám sát)(?![\p{L}])/u

/** Adds to the agencies of a clause those that it names as working along. */
export const withCoordinators = (agencies: Agencies, coordinate: readonly Agency[]): Agencies => ({
  ...agencies,
  coordinate: [
    ...agencies.coordinate,
    ...coordinate.filter((one) => !agencies.lead.some((other) => other.text === one.text)),
  ],
})
