/** Paragraphs in encodings of before Unicode → Unicode, told by their fonts and by the share of well-formed syllables. */
import { isSyllable } from '../syllables.ts'
import { restoreCapitals } from './capitals.ts'
import { type Charset, type CharsetName, FOREIGN } from './charset.ts'
import { hintOf } from './font.ts'
import { restoreLostHorns } from './lost-horn.ts'
import { tcvn3, viscii, vps } from './single-byte.ts'
import { utf8 } from './utf8.ts'
import { viqr } from './viqr.ts'
import { vni } from './vni.ts'
import { SUSPECT, sortOf, UNICODE, weigh } from './weigh.ts'
import { windows1258 } from './windows-1258.ts'

/** Words set in one font; null where it is not known. */
export interface Run {
  readonly text: string
  readonly font: string | null
}

export interface Mended {
  /** For each paragraph what each of its UTF-16 units stands for (empty: part of the letter before); null where nothing changes. */
  readonly paragraphs: readonly (readonly string[] | null)[]
  readonly charsets: ReadonlySet<CharsetName>
}

/** In the order in which they win where two explain the same words. */
const CHARSETS: readonly Charset[] = [utf8, tcvn3, vni, windows1258, vps, viscii]
const BY_NAME: ReadonlyMap<CharsetName, Charset> = new Map([...CHARSETS, viqr].map((one) => [one.name, one]))

/** Words that become well-formed, of different spelling, before an encoding is held to be met without a font that says so. */
const LEAST_WORDS = 3
/** So many of them for each that stays broken. */
const MARGIN = 4

/** Neighbouring runs of one encoding, as one stretch. */
interface Stretch {
  readonly paragraph: number
  readonly start: number
  readonly text: string
  readonly hint: { readonly charset: CharsetName; readonly capitals: boolean } | null
}

function stretchesOf(paragraphs: readonly (readonly Run[])[]): Stretch[] {
  const hints = new Map<string, Stretch['hint']>()
  const hintFor = (font: string | null): Stretch['hint'] => {
    if (font === null) return null
    let hint = hints.get(font)
    if (hint === undefined) {
      hint = hintOf(font)
      hints.set(font, hint)
    }
    return hint
  }
  const stretches: Stretch[] = []
  paragraphs.forEach((runs, paragraph) => {
    let start = 0
    let open: { start: number; text: string; hint: Stretch['hint'] } | null = null
    for (const run of runs) {
      const hint = hintFor(run.font)
      const same = open !== null && open.hint?.charset === hint?.charset && open.hint?.capitals === hint?.capitals
      if (open !== null && same) open.text += run.text
      else {
        if (open !== null) stretches.push({ paragraph, ...open })
        open = { start, text: run.text, hint }
      }
      start += run.text.length
    }
    if (open !== null) stretches.push({ paragraph, ...open })
  })
  return stretches
}

/** Part of a stretch to decode, and how. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly charset: Charset
  readonly capitals: boolean
}

/** The encodings that fonts name and whose text does not say otherwise: many a Unicode text still names its old font. */
function trustedHints(stretches: readonly Stretch[]): Set<CharsetName> {
  const trusted = new Set<CharsetName>()
  for (const name of new Set(stretches.flatMap(({ hint }) => (hint === null ? [] : [hint.charset])))) {
    const texts = stretches.filter(({ hint }) => hint?.charset === name).map(({ text }) => text)
    const { mended, broken, unicode } = weigh(texts, BY_NAME.get(name)!)
    if (unicode * MARGIN <= mended && broken <= mended + 2) trusted.add(name)
  }
  return trusted
}

/** The encoding that explains the words of these texts best, if any does. */
function establish(texts: readonly string[]): { charset: Charset; strong: boolean } | null {
  let best: { charset: Charset; gain: number; strong: boolean } | null = null
  for (const charset of CHARSETS) {
    const { mended, broken, spellings } = weigh(texts, charset)
    const gain = mended - broken
    if (spellings.size < LEAST_WORDS || mended < broken * MARGIN || (best !== null && gain <= best.gain)) continue
    best = { charset, gain, strong: spellings.size >= LEAST_WORDS * MARGIN }
  }
  return best
}

/** The runs of words in a text that is Unicode elsewhere which are in the older encoding: from its first sure word to its last. */
function cutsAmongUnicode(text: string, charset: Charset, strong: boolean): Cut[] {
  const cuts: Cut[] = []
  let from = -1
  let to = -1
  let mended = 0
  let broken = 0
  const close = (): void => {
    if (mended >= (strong ? 1 : 2) && broken * MARGIN <= mended)
      cuts.push({ start: from, end: to, charset, capitals: false })
    from = -1
    mended = 0
    broken = 0
  }
  for (const { 0: word, index } of text.matchAll(charset.word)) {
    const sort = sortOf(word, charset)
    if (sort === 'unicode') close()
    else if (sort === 'broken') broken++
    else if (sort === 'mended') {
      if (from < 0) from = index
      to = index + word.length
      mended++
    }
  }
  close()
  return cuts
}

function cutsByWords(stretches: readonly Stretch[], cuts: Map<Stretch, Cut[]>): void {
  // Signs that Vietnamese in Unicode does not have: lines in an older encoding are full of them.
  const suspects = stretches.filter(({ text }) => FOREIGN.test(text))
  if (suspects.length === 0) return
  const found = establish(suspects.map(({ text }) => text))
  if (found === null) return
  const { charset, strong } = found
  const whole = ({ text }: Stretch): Cut[] => [{ start: 0, end: text.length, charset, capitals: false }]
  const verdicts = stretches.map((stretch): 'decode' | 'keep' | 'open' | 'plain' => {
    const { text } = stretch
    if (!SUSPECT.test(text) && !UNICODE.test(text)) return charset.clusters(text).join('') === text ? 'plain' : 'open'
    const { mended, broken, unicode, open } = weigh([text], charset)
    if (unicode > 0) {
      const inside = cutsAmongUnicode(text, charset, strong)
      if (inside.length > 0) cuts.set(stretch, inside)
      return 'keep'
    }
    if (mended > 0 && (strong || mended >= broken)) return 'decode'
    if (broken > 0 && !strong) return 'keep'
    return broken + open > 0 ? 'open' : 'plain'
  })
  // Words that are well-formed both ways go with the text around them.
  let before: 'decode' | 'keep' | null = null
  const sure = verdicts.map((verdict) => verdict === 'decode' || verdict === 'keep')
  let next = 0
  verdicts.forEach((verdict, index) => {
    if (verdict === 'decode' || verdict === 'keep') before = verdict
    if (verdict === 'decode') cuts.set(stretches[index]!, whole(stretches[index]!))
    if (verdict !== 'open') return
    next = Math.max(next, index)
    while (next < verdicts.length && !sure[next]) next++
    const after = verdicts[next] ?? null
    if (before !== 'keep' && after !== 'keep') cuts.set(stretches[index]!, whole(stretches[index]!))
  })
}

/** Structural codes of VIQR (roof, breve, horn, dd) for each word, and well-formed words, from which a plain text is held to be in it. */
const VIQR_CODES = 0.12
const VIQR_FORMED = 0.85

function cutsByAscii(stretches: readonly Stretch[], cuts: Map<Stretch, Cut[]>): void {
  const all = stretches.map(({ text }) => text).join('\n')
  const codes = all.match(/[aeo]\^|a\(|[ou][+*]|dd/gi)?.length ?? 0
  if (codes < LEAST_WORDS || UNICODE.test(all)) return
  const words = all.match(/[A-Za-z]+/g)?.length ?? 0
  if (codes < words * VIQR_CODES) return
  const decoded =
    viqr
      .clusters(all)
      .join('')
      .match(/\p{L}+/gu) ?? []
  const marked = decoded.filter((word) => /[^A-Za-z]/.test(word))
  if (marked.filter(isSyllable).length < marked.length * VIQR_FORMED) return
  for (const stretch of stretches)
    cuts.set(stretch, [{ start: 0, end: stretch.text.length, charset: viqr, capitals: false }])
}

/** A middle dot before a blank at the start of a line is a bullet, not the letter ã that it stands for elsewhere. */
const BULLET = /(?:^|\n)\s*·(?=\s)/g

function decode(text: string, { charset, capitals }: Cut): string[] {
  const clusters = charset.clusters(text)
  if (charset.lacksCapitals) {
    for (const { 0: found, index } of text.matchAll(BULLET)) clusters[index + found.length - 1] = '·'
  }
  if (capitals) return clusters.map((cluster) => cluster.toUpperCase())
  return charset.lacksCapitals ? restoreCapitals(clusters) : clusters
}

/**
 * Decodes what is in an older encoding and leaves Unicode as it is. A font's name decides where its text does not say
 * otherwise; without one, an encoding is taken for met when several words are well-formed Vietnamese only when decoded.
 */
export function mend(paragraphs: readonly (readonly Run[])[]): Mended {
  const stretches = stretchesOf(paragraphs)
  const cuts = new Map<Stretch, Cut[]>()
  const trusted = trustedHints(stretches)
  const unsaid: Stretch[] = []
  for (const stretch of stretches) {
    const { hint, text } = stretch
    if (hint === null || !trusted.has(hint.charset) || UNICODE.test(text)) unsaid.push(stretch)
    else
      cuts.set(stretch, [{ start: 0, end: text.length, charset: BY_NAME.get(hint.charset)!, capitals: hint.capitals }])
  }
  cutsByWords(unsaid, cuts)
  if (cuts.size === 0) cutsByAscii(stretches, cuts)
  const charsets = new Set<CharsetName>()
  const result: (string[] | null)[] = paragraphs.map(() => null)
  const changes: { stretch: Stretch; cut: Cut; clusters: readonly string[] }[] = []
  for (const [stretch, list] of cuts) {
    for (const cut of list) {
      const before = stretch.text.slice(cut.start, cut.end)
      const clusters = decode(before, cut)
      if (clusters.join('') !== before) charsets.add(cut.charset.name)
      changes.push({ stretch, cut, clusters })
    }
  }
  const hornless = changes.filter(({ cut }) => cut.charset === tcvn3 && !cut.capitals)
  restoreLostHorns(hornless.map(({ clusters }) => clusters)).forEach((clusters, index) => {
    hornless[index]!.clusters = clusters
  })
  for (const { stretch, cut, clusters } of changes) {
    const own = result[stretch.paragraph] ?? paragraphs[stretch.paragraph]!.flatMap(({ text }) => text.split(''))
    result[stretch.paragraph] = own
    clusters.forEach((cluster, at) => {
      own[stretch.start + cut.start + at] = cluster
    })
  }
  return { paragraphs: result, charsets }
}

/** As {@link mend} for a text of lines in no known font. */
export function mendText(text: string): { readonly text: string; readonly charsets: ReadonlySet<CharsetName> } {
  if (!/[^\n -~]/.test(text) && !/[ou]\+|[aeo]\^/i.test(text)) return { text, charsets: new Set() }
  const lines = text.split('\n')
  const { paragraphs, charsets } = mend(lines.map((line) => [{ text: line, font: null }]))
  if (charsets.size === 0) return { text, charsets }
  return { text: lines.map((line, index) => paragraphs[index]?.join('') ?? line).join('\n'), charsets }
}
