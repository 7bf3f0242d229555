/** Rulebook × recogniser → what its examples, counterexamples and phrases leave wrong or in doubt. */
import type { Attributes, Mention, Recognition, Value } from '../model/mention.ts'
import type { Pattern, Rule, Rulebook, RuleExample } from '../model/rulebook.ts'
import { kindsIn } from './order.ts'

export interface Finding {
  /** `error` fails the check; `warning` asks to be looked at. */
  readonly severity: 'error' | 'warning'
  readonly code:
    | 'example'
    | 'counterexample'
    | 'promote'
    | 'ambiguous'
    | 'duplicate'
    | 'empty-match'
    | 'unused-kind'
    | 'no-example'
    | 'never-fired'
  readonly rule: string | null
  readonly where: string
  /** Vietnamese. */
  readonly message: string
}

export type RecogniseText = (text: string, rulebook: Rulebook) => Recognition

/**
 * Runs every example and counterexample, and looks for doubled phrases and ties. With `codeKinds`, the kinds that code asks
 * for by name, also for kinds that no phrase, no frame and no code uses.
 */
export function checkRulebook(
  rulebook: Rulebook,
  recogniseText: RecogniseText,
  codeKinds: ReadonlySet<string> | null = null,
): Finding[] {
  const findings: Finding[] = []
  for (const rule of rulebook.rules) {
    for (const example of rule.examples)
      findings.push(...checkExample(rule, example, recogniseText(example.text, rulebook)))
    for (const text of rule.counterexamples)
      findings.push(...checkCounterexample(rule, text, recogniseText(text, rulebook)))
    if (rule.lexical?.test('')) {
      findings.push(finding('error', 'empty-match', rule, 'Biểu thức khớp cả chỗ trống: bắt buộc ít nhất một ký tự.'))
    }
    if (rule.examples.length === 0 && !rule.registry) {
      findings.push(finding('warning', 'no-example', rule, 'Quy tắc chưa có ví dụ.'))
    }
  }
  findings.push(...duplicates(rulebook.rules))
  if (codeKinds) findings.push(...unusedKinds(rulebook, codeKinds))
  return findings
}

/** Rules that made no mention that stands, nor a part of one, in any of the documents. */
export function neverFired(rulebook: Rulebook, recognitions: Iterable<Recognition>): Finding[] {
  const fired = new Set<string>()
  const add = (mention: Mention): void => {
    fired.add(mention.rule)
    mention.parts.forEach(add)
  }
  for (const { mentions } of recognitions) mentions.forEach(add)
  return rulebook.rules
    .filter(({ id }) => !fired.has(id))
    .map((rule) => finding('warning', 'never-fired', rule, 'Quy tắc không khớp lần nào trong các văn bản đã cho.'))
}

const finding = (severity: Finding['severity'], code: Finding['code'], rule: Rule, message: string): Finding => ({
  severity,
  code,
  rule: rule.id,
  where: rule.where,
  message,
})

function checkExample(rule: Rule, example: RuleExample, { mentions, refusals }: Recognition): Finding[] {
  const missing = whyNot(rule, example, { mentions, refusals })
  if (example.todo) {
    if (missing !== null) return []
    return [finding('error', 'promote', rule, `Ví dụ “${example.text}” đã đúng: bỏ dấu \`todo\`.`)]
  }
  if (missing !== null) return [finding('error', 'example', rule, `Ví dụ “${example.text}”: ${missing}`)]
  const tie = refusals.find(({ mention, by, reason }) => {
    if (reason !== 'overlap' || !by || by.rule !== rule.id) return false
    if (mention.start !== by.start || mention.end !== by.end || mention.parts.length !== by.parts.length) return false
    return mention.rule !== by.rule || !same(mention.attributes, by.attributes)
  })
  if (!tie) return []
  const quote = example.text.slice(tie.mention.start, tie.mention.end)
  return [
    finding(
      'error',
      'ambiguous',
      rule,
      `Ví dụ “${example.text}”: “${quote}” cũng khớp \`${tie.mention.rule}\`, không bên nào hơn.`,
    ),
  ]
}

/** What keeps an example from being met, in Vietnamese; null when it is met. */
export function whyNot(
  rule: Rule,
  { text, finds, as }: RuleExample,
  { mentions, refusals }: Recognition,
): string | null {
  const quote = ({ start, end }: Mention): string => text.slice(start, end)
  const own = mentions.filter((mention) => mention.rule === rule.id)
  const found = own.find((mention) => quote(mention) === finds)
  if (found) {
    const wrong = Object.entries(as).find(([name, value]) => !same(found.attributes[name] ?? null, value))
    if (!wrong) return null
    const [name, value] = wrong
    return `\`${name}\` phải là ${JSON.stringify(value)}, đọc được ${JSON.stringify(found.attributes[name] ?? null)}.`
  }
  const refused = refusals.find(({ mention }) => mention.rule === rule.id && quote(mention) === finds)
  if (refused?.by) return `“${finds}” bị \`${refused.by.rule}\` (“${quote(refused.by)}”) loại.`
  if (refused) return `“${finds}” bị bộ đọc giá trị \`${rule.read}\` loại.`
  if (own.length > 0)
    return `không tìm thấy “${finds}”, chỉ thấy ${own.map((mention) => `“${quote(mention)}”`).join(', ')}.`
  return `không tìm thấy “${finds}”.`
}

function checkCounterexample(rule: Rule, text: string, { mentions }: Recognition): Finding[] {
  const found = mentions.find((mention) => mention.rule === rule.id)
  if (!found) return []
  const quote = text.slice(found.start, found.end)
  return [finding('error', 'counterexample', rule, `Phản ví dụ “${text}” vẫn khớp ở “${quote}”.`)]
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Attributes
  const right = b as Attributes
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]))
}

/** The same phrase under two rules of one kind: the second can never win. */
function duplicates(rules: readonly Rule[]): Finding[] {
  const first = new Map<string, Rule>()
  const findings: Finding[] = []
  for (const rule of rules) {
    const phrases = rule.phrase?.type === 'choice' ? rule.phrase.options : rule.phrase ? [rule.phrase] : []
    for (const phrase of [...phrases, ...(rule.lexical ? [rule.lexical.source] : [])]) {
      const key = `${rule.kind}\0${typeof phrase === 'string' ? phrase : JSON.stringify(phrase)}`
      const twin = first.get(key)
      if (!twin) first.set(key, rule)
      else {
        const words = typeof phrase === 'string' ? phrase : written(phrase)
        findings.push(finding('warning', 'duplicate', rule, `Cụm “${words}” đã có ở \`${twin.id}\` (${twin.where}).`))
      }
    }
  }
  return findings
}

/** A pattern in the notation again. */
export function written(pattern: Pattern): string {
  switch (pattern.type) {
    case 'word':
      return pattern.word
    case 'mention':
      return pattern.name === null ? `{${pattern.kind}}` : `{${pattern.name}:${pattern.kind}}`
    case 'gap':
      return `…${pattern.most}`
    case 'optional':
      return `[${written(pattern.item)}]`
    case 'choice':
      return `(${pattern.options.map(written).join(' | ')})`
    case 'sequence':
      return pattern.items.map(written).join(' ')
  }
}

function unusedKinds({ rules, frames, refuses }: Rulebook, codeKinds: ReadonlySet<string>): Finding[] {
  const used = new Set<string>(codeKinds)
  for (const { phrase } of rules) if (phrase) kindsIn(phrase, used)
  const inValue = (value: Value): void => {
    if (typeof value === 'string') used.add(value)
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) inValue(inner as Value)
  }
  for (const frame of frames) inValue(frame)
  const seen = new Set<string>()
  return rules.flatMap((rule) => {
    if (seen.has(rule.kind) || used.has(rule.kind) || refuses[rule.kind]) return []
    seen.add(rule.kind)
    return [finding('warning', 'unused-kind', rule, `Không quy tắc hay khung nào dùng loại \`${rule.kind}\`.`)]
  })
}
