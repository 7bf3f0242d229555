/** Reading → Outline: header, sections, lists with their lead-ins, tables with column roles, notes. */
import type { Header, Outline, Role } from '../model/outline.ts'
import type { Reading } from '../model/reading.ts'
import type { Registry } from '../model/rulebook.ts'
import { articleRoles } from './article.ts'
import { captionOf } from './captions.ts'
import { furnitureOf } from './furniture.ts'
import { newsHeader, officialHeader } from './header.ts'
import { isBullet, labelAt } from './labels.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { soundsLikeNews } from './news.ts'
import { tieNotes } from './notes.ts'
import { standsOut } from './phrases.ts'
import { type Manuscript, manuscriptOf } from './pieces.ts'
import { type Regions, regionsOf } from './regions.ts'
import { runInHead } from './said-head.ts'
import { sectionsOf } from './sections.ts'
import { layTables } from './tables.ts'
import { firstArticle } from './title-text.ts'

/**
 * The parts of a document as its author built it. Total: whatever the reading holds becomes passages, in its order, and
 * what cannot be told stays null.
 */
export function structure(reading: Reading, registry: Registry): Outline {
  const lexicon = lexiconOf(registry)
  const manuscript = manuscriptOf(reading, lexicon)
  const { regions, header } = framed(manuscript, lexicon)
  const cells = manuscript.pieces.flatMap(({ block }, at) =>
    block.cell !== null && regions.roles[at] === null ? [at] : [],
  )
  const laid = layTables(manuscript, cells, lexicon)
  const { passages, sections } = sectionsOf(manuscript, regions, laid)
  const tables = laid.tables.map(({ first, ...table }) => ({
    ...table,
    section: passages[first]!.section,
    caption: captionOf(manuscript, passages, first),
  }))
  return { reading, header, sections, passages: tieNotes(manuscript, passages), tables }
}

function framed(manuscript: Manuscript, lexicon: Lexicon): { regions: Regions; header: Header } {
  const furniture = furnitureOf(manuscript)
  const regions = regionsOf(manuscript, furniture, lexicon)
  const own = manuscript.pieces.map((_, at) => at).filter((at) => regions.roles[at] === null)
  const framedLike = furniture.card.size > 0 || isHeaded(manuscript, own)
  const official =
    regions.official ||
    runInHead(manuscript, lexicon) !== null ||
    firstArticle(manuscript, 1) !== null ||
    (framedLike && !soundsLikeNews(manuscript, own))
  if (official) return { regions, header: officialHeader(manuscript, regions, furniture, lexicon) }
  const prose = own.filter((at) => manuscript.pieces[at]!.block.cell === null)
  const { header, headline } = newsHeader(manuscript, prose, lexicon)
  const roles: readonly (Role | null)[] = articleRoles(manuscript, regions.roles, headline)
  return { regions: { ...regions, roles, signature: [] }, header }
}

/** Two or more numbered headings in capitals, bold or marked as such: a plan's frame, also without its letterhead. */
function isHeaded(manuscript: Manuscript, own: readonly number[]): boolean {
  let headings = 0
  for (const at of own.slice(0, 400)) {
    const piece = manuscript.pieces[at]!
    if (piece.block.cell !== null || piece.end - piece.start > 200) continue
    const label = labelAt(manuscript.text, piece)
    if (label === null || isBullet(label.style)) continue
    if (standsOut(manuscript, { ...piece, start: label.body })) headings++
  }
  return headings >= 2
}
