/** A passage of running text → the targets that its sentences state, and the amounts that state none. */
import type { Passage } from '../model/outline.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { nameByReference, type Told } from './anaphora.ts'
import { anchorsIn } from './anchors.ts'
import { announced } from './cues.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import { emit, isPlanned } from './emit.ts'
import type { Found } from './found.ts'
import { isCompared, type Kind } from './kind.ts'
import { leadInIndicator, leadInWords } from './lead-in.ts'
import { lendBetweenSiblings } from './lend.ts'
import { isShort, readRegion } from './region.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'
import { aimedPeriod, leadingPeriod } from './stated-periods.ts'
import { type Statement, statements } from './statements.ts'
import { isIdle, withoutThresholds } from './thresholds.ts'

export interface ProseResult {
  readonly targets: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
  /** The period by which the passage's aims are to be reached, for the passages behind it. */
  readonly running: RecordPeriod | null
  /** What the passage's words told last, for running text behind it that says nothing of the kind. */
  readonly told: Kind | null
}

const AMOUNTS = ['amount', 'bound', 'rank']

/**
 * Reads one passage. `running` is the aim's period that an earlier passage of the same part named: it holds where
 * nothing nearer names one. `above` is the target that the passage's lead-in states, if any; `before` is what the running
 * text before it told. `spoken` holds the names told so far, to which a later statement may refer, and takes those of
 * this passage.
 */
export function proseTargets(
  scene: Scene,
  passage: Passage,
  setting: Setting,
  running: RecordPeriod | null,
  above: TargetDraft | null = null,
  before: Kind | null = null,
  spoken: Told[] = [],
): ProseResult {
  const targets: TargetDraft[] = []
  const refused: RefusedAnchor[] = []
  const amounts = AMOUNTS.some((kind) => scene.has(kind, passage))
  const parts = statements(scene.text, passage)
  if (!amounts)
    return {
      targets,
      refused,
      running: parts.reduce((last, part) => aimedPeriod(scene, part) ?? last, running),
      told: parts.reduce((last, part) => announced(scene, part) ?? last, before),
    }
  let carried: RecordPeriod | null = null
  let aimed = running
  const lead = above?.indicator ?? leadInIndicator(scene, setting)
  let last: readonly Span[] = lead
  const words = above?.indicator ?? leadInWords(scene, setting)
  let stem = words
  let told: Kind | null = before
  let earlier: readonly Found[] = []
  let left: readonly (readonly Span[])[] = []
  for (let i = 0; i < parts.length; i++) {
    const statement = parts[i]!
    const sentence = sentenceOf(parts, i)
    const said = withoutThresholds(scene, anchorsIn(scene, statement))
    const anchors = said.filter((anchor) => !isIdle(scene, anchor, said))
    refused.push(...said.filter((a) => !anchors.includes(a)).map((anchor) => ({ anchor, reason: 'unit.none' })))
    if (anchors.length > 0) {
      const found: Found[] = []
      const outer = anchors.filter((a) => !statement.brackets.some((b) => contains(b, a)))
      readRegion(scene, statement, statement, outer, anchors, null, last, lead, stem, found, refused)
      if (statement.sentence !== parts[i - 1]?.sentence) earlier = []
      lendBetweenSiblings(scene, earlier, found)
      const [given] = left
      if (given && found.length === 1 && found[0]!.inherited) {
        found[0]!.indicator = given
        left = left.slice(1)
      } else left = nameByReference(scene, found, spoken, restOf(parts, i))
      earlier = [...earlier, ...found]
      spoken.push({ sentence: sentence.start, names: found.map((f) => ({ name: f.indicator, part: f.clause.part })) })
      for (const one of found) {
        if (one.indicator.length > 0) last = one.indicator
        // "Số xã đạt chuẩn: 20 xã; miền núi: 8": what the first names the short ones behind it divide.
        if (one.clause.stem) stem = [one.clause.stem]
        else if (
          words.length === 0 &&
          !one.inherited &&
          !isShort(scene.text, one.indicator) &&
          !opensWith(one.indicator, stem)
        )
          stem = one.indicator
        emit(
          scene,
          { passage, setting, sentence, period: carried ?? setting.period ?? aimed, told, above },
          one,
          found,
          targets,
          refused,
        )
      }
    }
    const emitted = targets.findLast(
      (t) =>
        !isPlanned(t.rules) && !isCompared(scene, t.anchor) && !statement.brackets.some((b) => contains(b, t.anchor)),
    )
    if (anchors.length === 0 && statement.start === sentence.start) told = announced(scene, statement) ?? told
    else if (emitted && contains(statement, emitted.anchor) && !emitted.signs.includes('default')) told = emitted.kind
    carried = leadingPeriod(scene, sentence) ?? carried
    aimed = aimedPeriod(scene, statement) ?? aimed
  }
  return { targets, refused, running: aimed, told }
}

/** True when a name is a stem's with a part's words behind it. */
const opensWith = (name: readonly Span[], stem: readonly Span[]): boolean =>
  stem.length > 0 && name.length > stem.length && name[0]!.start === stem[0]!.start

/** The statements of the same sentence behind one of them. */
const restOf = (parts: readonly Statement[], at: number): readonly Statement[] =>
  parts.slice(at + 1).filter((part) => part.sentence === parts[at]!.sentence)

/** The whole sentence that a statement is part of. */
function sentenceOf(parts: readonly Statement[], at: number): Span {
  const { sentence } = parts[at]!
  let first = at
  let end = at
  while (first > 0 && parts[first - 1]!.sentence === sentence) first--
  while (end + 1 < parts.length && parts[end + 1]!.sentence === sentence) end++
  return { start: parts[first]!.start, end: parts[end]!.end }
}
