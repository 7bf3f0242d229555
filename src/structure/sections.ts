/** Pieces in order → passages with role, label, section and lead-in, and the tree of sections. */
import type { Passage, Role, Section } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { AnnexStart } from './annexes.ts'
import { type Below, readLabelled, titleSpan, unlabelledStyle } from './headings.ts'
import { isBullet, type Label, labelAt, ordinalOf } from './labels.ts'
import { type Level, type NestStyle, type Placing, placeLabel, placeStyle } from './nesting.ts'
import type { Manuscript, Piece } from './pieces.ts'
import type { Regions } from './regions.ts'
import { announces, isCaps } from './shape.ts'
import type { Laid } from './tables.ts'

interface Open {
  readonly section: number | null
  readonly passage: number
  readonly leadIn: number | null
  /** A list item, or a heading with text of its own: what stands deeper is introduced by it. */
  readonly item: boolean
}

type Draft = { -readonly [K in keyof Section]: Section[K] }

export interface Sectioned {
  readonly passages: readonly Passage[]
  readonly sections: readonly Section[]
}

/** Roles that stand outside the text's own order of headings and lists. */
const ASIDE: ReadonlySet<Role> = new Set(['furniture', 'caption', 'note'])

export function sectionsOf(manuscript: Manuscript, regions: Regions, laid: Laid): Sectioned {
  return new Walk(manuscript, regions, laid).run()
}

/** State of one walk through the pieces. */
class Walk {
  private readonly sections: Draft[] = []
  private readonly passages: Passage[] = []
  private open: Level<Open>[] = []
  private annex = 0
  private lastEnd = 0
  /** The content passage before, and whether it announces what follows. */
  private before: { readonly index: number; readonly announces: boolean; readonly role: Role } | null = null
  private bodyLead: number | null = null
  private readonly annexTitles: ReadonlySet<number>

  constructor(
    private readonly m: Manuscript,
    private readonly regions: Regions,
    private readonly laid: Laid,
  ) {
    this.annexTitles = new Set([...regions.annexes.values()].flatMap(({ title }) => title))
  }

  run(): Sectioned {
    for (const [index, piece] of this.m.pieces.entries()) {
      this.step(piece, index)
      if (!ASIDE.has(this.passages[index]!.role)) this.lastEnd = piece.end
    }
    this.closeTo(0)
    return { passages: this.passages, sections: this.sections }
  }

  private step(piece: Piece, index: number): void {
    const role = this.regions.roles[index] ?? null
    const annex = this.regions.annexes.get(index)
    if (annex !== undefined) this.startAnnex(annex, piece, index)
    else if (role !== null) this.addKnown(piece, index, role)
    else if (this.laid.places.has(index)) this.addCell(piece, index)
    else if (this.laid.captions.has(index)) this.addKnown(piece, index, 'caption')
    else {
      const label = labelAt(this.m.text, piece)
      if (label !== null && (label.body < piece.end || this.standsAlone(label, index)))
        this.addLabelled(piece, index, label)
      else this.addPlain(piece, index)
    }
  }

  /** True for "Phần I" or "III." alone on its line, its title on the next. */
  private standsAlone(label: Label, index: number): boolean {
    if (/^(?:part|chapter|section|article)$/.test(label.style)) return true
    const next = this.m.pieces[index + 1]
    if (next === undefined || !/^(?:roman|upper|decimal)/.test(label.style)) return false
    return (
      this.regions.roles[index + 1] === null &&
      unlabelledStyle(this.m, next) !== null &&
      labelAt(this.m.text, next) === null
    )
  }

  /** A piece whose role the regions told. */
  private addKnown(piece: Piece, index: number, role: Role): void {
    if (role === 'heading' && !this.annexTitles.has(index)) {
      this.addHeading(piece, index, 'bold')
      return
    }
    if (role === 'signature' || role === 'recipients') this.closeTo(0)
    const label = role === 'note' ? piece.block.note : null
    this.push(index, piece, { role, label, section: this.section(), leadIn: null })
    if (!ASIDE.has(role)) this.before = { index, announces: false, role }
  }

  private section(): number | null {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const own = this.open[i]!.holds.section
      if (own !== null) return own
    }
    return null
  }

  private closeTo(depth: number): void {
    for (let i = this.open.length - 1; i >= depth; i--) {
      const own = this.open[i]!.holds.section
      if (own !== null) this.sections[own]!.end = Math.max(this.sections[own]!.end, this.lastEnd)
    }
    this.open.length = Math.min(this.open.length, depth)
  }

  private push(
    index: number,
    span: Span,
    given: { role: Role; label: string | null; section: number | null; leadIn: number | null },
  ): void {
    const place = this.laid.places.get(index)
    this.passages.push({
      index,
      start: span.start,
      end: span.end,
      role: given.role,
      label: given.label,
      section: given.section,
      leadIn: given.leadIn,
      page: this.m.pieces[index]!.block.page,
      cell: place ?? null,
      notedBy: [],
    })
  }

  private startAnnex(annex: AnnexStart, piece: Piece, index: number): void {
    this.closeTo(0)
    this.annex++
    const last = annex.title.at(-1)
    const first = annex.title[0]
    const span = annex.label
    const rest = span === null ? piece : { start: span.end, end: piece.end }
    const inline = titleSpan(this.m.text, skipSigns(this.m.text, rest))
    const title =
      first !== undefined && last !== undefined
        ? {
            start: inline.end > inline.start ? inline.start : this.m.pieces[first]!.start,
            end: this.m.pieces[last]!.end,
          }
        : inline
    const label = span === null ? null : oneLine(this.m.text.slice(span.start, span.end)).replace(/[\s:.–-]+$/, '')
    const section = this.newSection(label, label, title, piece.start)
    this.open.push({
      style: 'annex',
      ordinal: this.annex,
      holds: { section, passage: index, leadIn: null, item: false },
    })
    this.push(index, piece, { role: 'heading', label: null, section, leadIn: null })
    this.before = { index, announces: false, role: 'heading' }
    this.bodyLead = null
  }

  private newSection(label: string | null, value: string | null, title: Span, start: number): number {
    const parent = this.section()
    const above = parent === null ? null : this.sections[parent]!
    this.sections.push({
      start,
      end: start,
      path: [...(above?.path ?? []), ...(value === null ? [] : [value])],
      label,
      title,
      depth: above === null ? 0 : above.depth + 1,
      parent,
      annex: this.annex,
    })
    return this.sections.length - 1
  }

  private addCell(piece: Piece, index: number): void {
    const label = labelAt(this.m.text, piece)
    const words = this.m.text.slice(piece.start, Math.min(piece.end, piece.start + 12))
    const counts = ordinalOf(words.replace(/[.)\s]+$/, '')) !== null && piece.end - piece.start < 9
    // "-5,2" and "- 3%" in a cell are numbers, not items.
    const signed =
      label !== null && label.style === 'bullet-' && /^\d/.test(this.m.text.slice(label.body, label.body + 1))
    const own = label !== null && !counts && !signed && label.body < piece.end ? label : null
    this.push(
      index,
      { start: own?.body ?? piece.start, end: piece.end },
      { role: 'cell', label: own?.text ?? null, section: this.section(), leadIn: null },
    )
    this.before = { index, announces: false, role: 'cell' }
    this.bodyLead = null
  }

  private addLabelled(piece: Piece, index: number, label: Label): void {
    const words = this.m.text.slice(label.body, Math.min(piece.end, label.body + 240))
    const prominent = isCaps(words) || piece.block.bold || piece.block.kind === 'heading'
    const announced = this.before?.announces === true
    const placing = placeLabel(this.open, label, { announced, prominent })
    const reads = readLabelled(this.m, piece, label, this.goesDeeper(index, placing, prominent))
    const leadIn = this.leadInOf(placing)
    this.closeTo(placing.depth)
    const section =
      reads.title === null
        ? null
        : this.newSection(label.text, isBullet(label.style) ? null : label.value, reads.title, piece.start)
    const item = reads.role === 'item'
    this.open.push({
      style: placing.style,
      ordinal: placing.ordinal,
      holds: { section, passage: index, leadIn, item },
    })
    this.push(index, reads.body, {
      role: reads.role,
      label: label.text,
      section: this.section(),
      leadIn: item || announced ? leadIn : null,
    })
    this.follow(index, piece, reads.role)
  }

  /** The passage that introduces a line placed so: that of its siblings, the announcing line above, the enclosing item. */
  private leadInOf(placing: Placing): number | null {
    const sibling = placing.sibling ? this.open[placing.depth] : undefined
    const above = this.before
    if (above?.announces === true && (sibling === undefined || above.role === 'body')) return above.index
    if (sibling !== undefined) return sibling.holds.leadIn
    const parent = this.open[placing.depth - 1]?.holds
    return parent?.item === true ? parent.passage : null
  }

  private follow(index: number, piece: Piece, role: Role): void {
    const tail = this.m.folded.slice(Math.max(piece.start, piece.end - 60), piece.end)
    this.before = { index, announces: announces(tail), role }
    this.bodyLead = null
  }

  /** What comes next, where it stands deeper than a line placed so. */
  private goesDeeper(index: number, placing: Placing, prominent: boolean): Below {
    let at = index + 1
    while (at < this.m.pieces.length && ASIDE.has(this.regions.roles[at] ?? 'body')) at++
    const next = this.m.pieces[at]
    if (next === undefined || this.regions.roles[at] !== null) return null
    if (this.laid.places.has(at)) return 'list'
    const label = labelAt(this.m.text, next)
    const own = { style: placing.style, ordinal: placing.ordinal, holds: null }
    const stack: Level<unknown>[] = [...this.open.slice(0, placing.depth), own]
    if (label === null) {
      // A line that goes on in small letters or in brackets was broken off, it does not stand below.
      const start = this.m.folded.slice(next.start, next.start + 20)
      if (/^\p{Ll}/u.test(this.m.text.charAt(next.start)) || /^\((?!chi tiết|kèm|theo|có |phụ lục)/.test(start))
        return null
      const style = unlabelledStyle(this.m, next)
      const deeper =
        style === null ||
        prominent ||
        placeStyle(stack, style, null, { announced: false, prominent: true }).depth >= stack.length
      return deeper ? 'text' : null
    }
    const words = this.m.text.slice(label.body, Math.min(next.end, label.body + 100))
    const placed = placeLabel(stack, label, { announced: false, prominent: isCaps(words) || next.block.bold })
    return placed.depth >= stack.length ? 'list' : null
  }

  private addPlain(piece: Piece, index: number): void {
    const style = unlabelledStyle(this.m, piece)
    const listed = style === 'caps' && /[;,]$/.test(this.tail(index))
    if (style !== null && this.titlesFrame(index)) this.extendTitle(piece, index)
    else if (style !== null && !listed) this.addHeading(piece, index, style)
    else this.addBody(piece, index)
  }

  private addBody(piece: Piece, index: number): void {
    const above = this.before
    if (above?.announces === true) this.bodyLead = above.index
    else if (this.bodyLead !== null && !(above?.role === 'body' && /[;,]$/.test(this.tail(above.index))))
      this.bodyLead = null
    const lead = this.bodyLead
    this.push(index, piece, { role: 'body', label: null, section: this.section(), leadIn: lead })
    this.follow(index, piece, 'body')
    this.bodyLead = lead
  }

  private tail(index: number): string {
    const piece = this.m.pieces[index]!
    return this.m.text.slice(Math.max(piece.start, piece.end - 2), piece.end)
  }

  private addHeading(piece: Piece, index: number, style: NestStyle): void {
    const placing = placeStyle(this.open, style, null, { announced: false, prominent: true })
    this.closeTo(placing.depth)
    const section = this.newSection(null, null, titleSpan(this.m.text, piece), piece.start)
    this.open.push({ style, ordinal: null, holds: { section, passage: index, leadIn: null, item: false } })
    this.push(index, piece, { role: 'heading', label: null, section, leadIn: null })
    this.follow(index, piece, 'heading')
  }

  /** True behind "Phần I" or "Chương II" alone on its line: this line is its title. */
  private titlesFrame(index: number): boolean {
    const top = this.open.at(-1)
    if (top === undefined || top.holds.section === null || this.before?.index !== top.holds.passage) return false
    const own = this.sections[top.holds.section]!
    return own.title.end === own.title.start && own.label !== null && index > top.holds.passage
  }

  private extendTitle(piece: Piece, index: number): void {
    const section = this.open.at(-1)!.holds.section!
    this.sections[section]!.title = titleSpan(this.m.text, piece)
    this.push(index, piece, { role: 'heading', label: null, section, leadIn: null })
    this.follow(index, piece, 'heading')
  }
}

const skipSigns = (text: string, span: Span): Span => {
  let start = span.start
  while (start < span.end && /[\s:.–-]/.test(text.charAt(start))) start++
  return { start, end: span.end }
}
