/** An amount with its clause → the reason why it makes no record, or null. A wrong record costs more than a missing one. */

import type { Passage } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import type { Judgement } from './kind.ts'
import type { Found } from './prose.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'

/** Types whose per cents are rules of law and not aims. */
const NORMATIVE_TYPES = new Set(['NĐ', 'TT', 'TTLT', 'QC', 'QyĐ', 'L', 'PL', 'HD'])
/** A number with the year in it marks a legal normative document (Luật Ban hành văn bản quy phạm pháp luật 2015). */
const NORMATIVE_NUMBER = /\/(?:19|20)\d\d\//u

export function refusalOf(
  scene: Scene,
  anchor: Anchor,
  one: Found,
  passage: Passage,
  setting: Setting,
  judgement: Judgement,
  sentence: Span,
): string | null {
  if (one.indicator.length === 0) return 'indicator.none'
  const aims = one.clause.chain.some((m) => m.kind === 'aim')
  const aimed = aims || (judgement.by === 'cue' && judgement.kind === 'target')
  const objective = setting.topic === 'objective' || setting.cue === 'aim'
  if (scene.within('scoring', sentence).length > 0) return 'scoring'
  if (setting.topic === 'rule' && !aimed) return 'topic.rule'
  if (isNormative(scene) && !aimed) return 'document.normative'
  if (anchor.class === 'bare' && !one.inherited) return 'unit.none'
  if (anchor.class === 'measured' || anchor.class === 'counted') {
    if (scene.within('funding', one.clause.span).length > 0) return 'funding'
    if (FREQUENCY.test(anchor.unit ?? '') && !objective) return 'frequency'
    const told = judgement.by === 'cue' || judgement.by === 'period'
    const named = one.clause.named && one.frame.id === 'level.trailing'
    if (!told && !aims && !named && !(objective && listed(setting, passage)) && one.clause.change === null)
      return 'aim.none'
  }
  return null
}

/** "2 đợt/tháng": how often work is done, and no amount to reach. */
const FREQUENCY = /^(?:lần|đợt|cuộc|buổi|kỳ|lượt|báo cáo)\s*\/\s*(?:năm|quý|tháng|tuần|ngày|điểm)/u

const listed = (setting: Setting, passage: Passage): boolean =>
  setting.cue === 'aim' || passage.role === 'item' || passage.role === 'cell' || setting.topic === 'objective'

const isNormative = (scene: Scene): boolean => {
  const { type, number } = scene.outline.header
  return (type !== null && NORMATIVE_TYPES.has(type)) || (number !== null && NORMATIVE_NUMBER.test(number))
}
