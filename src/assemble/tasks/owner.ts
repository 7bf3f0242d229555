/** Headings and lead-ins → the agencies to which the work below them is given. */
import { matches } from '../../model/matches.ts'
import type { Outline, Passage } from '../../model/outline.ts'
import type { Agencies } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { fold, foldedOf } from '../../model/text.ts'
import { readAgencies } from '../agencies.ts'
import { listNames } from '../agency-names.ts'
import type { AgencyResolver } from '../resolve/agency.ts'
import { NAME_HEADS } from '../role-words.ts'

export interface Owners {
  /** Who is given the work of this passage by the lead-ins and headings above it; null where none is named. */
  of(passage: Passage): Agencies | null
  /** True when the section or one above it is where the document hands out work ("Tổ chức thực hiện"). */
  inAssignment(passage: Passage): boolean
  /** True when the passage names agencies for what follows and gives no work itself: "Giao Sở Nội vụ:". */
  introduces(passage: Passage): boolean
}

const ASSIGNMENT =
  /tổ chức (?:triển khai )?thực hiện|tổ chức triển khai|phân công|trách nhiệm|giao nhiệm vụ|nhiệm vụ của (?:các )?(?:sở|cơ quan|đơn vị|bộ)|^tổ chức thực/u
/** Parts that tell aims or what is: "Các huyện: 80%" there gives nobody work. */
const AIMING = /mục tiêu|chỉ tiêu|kết quả|thực trạng|tình hình|đánh giá/u
/** Words before an agency in a heading that do not belong to its name. */
const ASKING =
  /^\s*(?:(?:đề nghị|giao|yêu cầu|phân công|trách nhiệm(?: phối hợp)?|nhiệm vụ|đối với)\s+(?:của |cho |đối với )?)*/u
/** What may stand behind the agencies at the end of a lead-in. */
const BEFORE_COLON =
  /(?:\s*,?\s*(?:có trách nhiệm|chịu trách nhiệm|chủ trì|thực hiện|triển khai|tập trung|tổ chức|cụ thể|như sau|sau đây|các nhiệm vụ|nhiệm vụ|các nội dung|nội dung|công việc|giải pháp|sau|một số|tốt|khẩn trương))*\s*:?\s*$/u

export function createOwners(outline: Outline, resolver: AgencyResolver): Owners {
  const { text } = outline.reading
  const folded = foldedOf(outline.reading)
  const province = outline.header.province?.name ?? null
  const agenciesOf = (span: Span): Agencies | null => {
    const found = readAgencies(text, span, resolver, 'lead', province)
    const lead = [...found.lead, ...found.coordinate].map(({ text: name, id }) => ({ text: name, id }))
    return lead.length === 0 ? null : { lead, coordinate: [], monitor: [] }
  }
  /** "2. Các Bộ: Công Thương, Xây dựng chỉ đạo …": the colon ends no heading there, the names go on behind it. */
  const sharedHeadNames = ({ title, end }: Outline['sections'][number]): Span | null => {
    if (!/^các (?:sở|bộ|ban)$/u.test(folded.slice(title.start, title.end))) return null
    const words = text.slice(title.start, Math.min(end, title.end + 400))
    const list = listNames(words, 0, words.length, resolver, 'sentence')
    return list.names.length > 1 ? { start: title.start, end: title.start + list.end } : null
  }
  const assigning = outline.sections.map(() => false)
  const owners: (Agencies | null)[] = outline.sections.map(() => null)
  const own = outline.sections.map(() => false)
  const aiming = outline.sections.map(() => false)
  const isDirective = outline.header.type === 'CT'
  outline.sections.forEach((section, index) => {
    const above = section.parent
    const title = folded.slice(section.title.start, section.title.end)
    assigning[index] = ASSIGNMENT.test(title) || (above !== null && assigning[above]!)
    const plain = !WORKING.test(title) && !(above !== null && aiming[above]!)
    const described = /^(?:các|những) /u.test(title) && /^\s*:/u.test(text.slice(section.title.end))
    const lenient = (above !== null && assigning[above]!) || (plain && (isDirective || described))
    aiming[index] = AIMING.test(title) || (above !== null && aiming[above]!)
    const names = sharedHeadNames(section) ?? wholeNames(text, folded, section.title, resolver, lenient)
    const named = names && agenciesOf(names)
    own[index] = named !== null
    owners[index] = named ?? (above === null ? null : owners[above]!)
  })

  const headings = new Map<number, Passage>()
  for (const passage of outline.passages) {
    if (passage.role === 'heading' && passage.section !== null && !headings.has(passage.section))
      headings.set(passage.section, passage)
  }

  const introduced = new Map<number, Agencies | null>()
  const introduction = (passage: Passage): Agencies | null => {
    let found = introduced.get(passage.index)
    if (found === undefined) {
      const isListed = passage.label !== null && !/^\p{P}$/u.test(passage.label)
      const names =
        closingNames(text, passage, resolver) ??
        loneNames(text, folded, passage, resolver) ??
        (isListed ? openingNames(folded, passage) : null)
      found = names && agenciesOf(names)
      introduced.set(passage.index, found)
    }
    return found
  }
  // Where a file lost its numbering, the name of the agency is a paragraph among those it heads.
  const named = new Map<number, Agencies>()
  let current = null as { readonly section: number; readonly agencies: Agencies } | null
  for (const passage of outline.passages) {
    const { section, role } = passage
    if (section === null || !assigning[section] || role === 'heading' || current?.section !== section) current = null
    if (section === null || !assigning[section] || owners[section] || role !== 'body') continue
    const isTitle = !/[.;,]\s*$/u.test(text.slice(passage.start, passage.end))
    const names =
      isTitle && !WORKING.test(folded.slice(passage.start, passage.end))
        ? wholeNames(text, folded, passage, resolver, true)
        : null
    const agencies = names && agenciesOf(names)
    if (agencies) {
      current = { section, agencies }
      introduced.set(passage.index, agencies)
    } else if (current) named.set(passage.index, current.agencies)
  }

  return {
    of(passage) {
      const seen = new Set<number>([passage.index])
      const ledIn = (from: Passage | undefined): Agencies | null => {
        for (
          let above = from?.leadIn ?? null;
          above !== null && !seen.has(above);
          above = outline.passages[above]!.leadIn
        ) {
          seen.add(above)
          const introduced = introduction(outline.passages[above]!)
          if (introduced) return introduced
        }
        return null
      }
      const { section } = passage
      if (section === null) return ledIn(passage)
      // A heading that stands below the lead-in is nearer: "… các nhiệm vụ sau: 1. Sở Y tế …".
      const below =
        outline.sections[section]!.start > (passage.leadIn === null ? -1 : outline.passages[passage.leadIn]!.start)
      if (below && own[section]) return owners[section]!
      return ledIn(passage) ?? owners[section]! ?? ledIn(headings.get(section)) ?? named.get(passage.index) ?? null
    },
    inAssignment: ({ section }) => section !== null && assigning[section]!,
    introduces: (passage) => introduction(passage) !== null,
  }
}

/** The agencies that a heading consists of; in an assigning section a name that the registry does not know counts too. */
function wholeNames(
  text: string,
  folded: string,
  title: Span,
  resolver: AgencyResolver,
  lenient: boolean,
): Span | null {
  const words = text.slice(title.start, title.end)
  const low = folded.slice(title.start, title.end)
  const asked = ASKING.exec(low)![0].length
  const list = listNames(words, asked, words.length, resolver, 'sentence', low)
  const rest = low.slice(list.end)
  if (list.names.length > 0 && /^[\s.,:;]*(?:\([^)]*\)[\s.,:;]*)?$/u.test(rest)) {
    return { start: title.start + list.names[0]!.start, end: title.start + list.end }
  }
  if (!lenient || words.length - asked > 160) return null
  NAME_HEADS.lastIndex = asked
  const isName = NAME_HEADS.test(low) || /^(?:Sở|Bộ|Ban|Hội|Viện|Trường|Phòng)\s/u.test(words.slice(asked))
  return isName ? { start: title.start + asked, end: title.end } : null
}

/** The agencies named last in a lead-in that ends with a colon: "Trên cơ sở …, Sở Nội vụ:", "Giao Sở Y tế thực hiện các nhiệm vụ sau:". */
function closingNames(text: string, passage: Passage, resolver: AgencyResolver): Span | null {
  const words = text
    .slice(passage.start, passage.end)
    .replace(/\((?:chủ trì|phối hợp)\)/giu, (role) => ' '.repeat(role.length))
  if (!/:\s*$/u.test(words)) return null
  const folded = fold(words)
  for (const start of clauseStarts(folded)) {
    const asked = start + ASKING.exec(folded.slice(start))![0].length
    const list = listNames(words, asked, words.length, resolver, 'sentence', folded)
    if (list.names.length > 0 && BEFORE_COLON.exec(folded.slice(list.end))?.index === 0) {
      return { start: passage.start + list.names[0]!.start, end: passage.start + list.end }
    }
  }
  return null
}

/** A whole paragraph that is a name and nothing else, above a list. */
function loneNames(text: string, folded: string, passage: Passage, resolver: AgencyResolver): Span | null {
  return passage.end - passage.start > 160 ? null : wholeNames(text, folded, passage, resolver, false)
}

/** A numbered item that only names bodies unknown to the registry and ends with a colon: "1. Các đơn vị chuyên trách … của các Bộ:". */
function openingNames(folded: string, passage: Passage): Span | null {
  if (passage.end - passage.start > 320) return null
  const low = folded.slice(passage.start, passage.end)
  if (!/:\s*$/u.test(low)) return null
  NAME_HEADS.lastIndex = 0
  return NAME_HEADS.test(low) && !WORKING.test(low) ? { start: passage.start, end: passage.end } : null
}

/** Words of doing: an item that holds one gives work and is no bare list of names. */
const WORKING =
  /(?<![\p{L}])(?:chủ trì|phối hợp|triển khai|thực hiện|xây dựng|tham mưu|hướng dẫn|kiểm tra|tăng cường|rà soát|tập trung|căn cứ|phải|cần)(?![\p{L}])/u

const CLAUSE_START = /[,.;]\s+|(?<![\p{L}])(?:giao|đề nghị|yêu cầu)(?=\s)/gu

function clauseStarts(folded: string): readonly number[] {
  const starts = [0]
  for (const match of matches(CLAUSE_START, folded)) {
    starts.push(match[0].trim().length > 1 ? match.index : match.index + match[0].length)
  }
  return starts
}
