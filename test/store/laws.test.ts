import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractionSchema, type Target, type Task } from '../../src/model/record.ts'
import { blind } from '../../src/model/text.ts'
import { csvLine, openStore } from '../../src/store/index.ts'
import { extractionOf } from './fixture.ts'

const SYLLABLES = [
  'hồ',
  'sơ',
  'trực',
  'tuyến',
  'Đắk',
  'LẮK',
  'quý',
  'II/2024',
  '95,5%',
  '“nước”',
  'sạch;',
  'hoà',
  '1.500',
  'ha',
]
const phrase = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const text = fc.oneof(phrase, anything)
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
const day = fc.integer({ min: 1990, max: 2099 }).map((year) => `${year}-06-30`)
const amount = maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0))
const agencies = fc.record({
  lead: fc.array(fc.record({ text, id: maybe(text) }), { maxLength: 2 }),
  coordinate: fc.array(fc.record({ text, id: maybe(text) }), { maxLength: 2 }),
  monitor: fc.array(fc.record({ text, id: maybe(text) }), { maxLength: 1 }),
})
const period = maybe(
  fc.record({
    kind: fc.constantFrom('by', 'within', 'ongoing', 'recurring', 'conditional'),
    start: maybe(day),
    end: maybe(day),
    text: maybe(text),
    inherited: fc.boolean(),
    rule: maybe(text),
  }),
)
const target = fc.record({
  quote: text,
  kind: fc.constantFrom('target', 'result', 'missed'),
  indicator: fc.record({ text, id: maybe(text), name: maybe(text), unit: maybe(text) }),
  value: fc.record({
    text,
    comparator: fc.constantFrom('=', '>=', '>', '<=', '<', '~', 'between'),
    low: amount,
    high: amount,
    unit: maybe(text),
    measure: fc.constantFrom('level', 'increase', 'decrease', 'multiple'),
    per: fc.constantFrom('year', null),
    outof: amount,
    base: maybe(fc.record({ low: amount, high: amount, unit: text })),
  }),
  level: fc.constantFrom('central', 'province', 'district', 'commune', null),
  excludes: maybe(text),
  baseline: maybe(fc.record({ start: maybe(day), end: maybe(day), low: amount, text })),
  period,
  agencies,
  equivalents: fc.array(
    fc.record({ text, low: amount, unit: maybe(text), measure: fc.constantFrom('level', 'decrease') }),
    { maxLength: 2 },
  ),
  rules: fc.array(text, { maxLength: 3 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
}) as unknown as fc.Arbitrary<Target & { quote: string }>
const task = fc.record({ quote: text, text, agencies, period, output: maybe(text) }) as unknown as fc.Arbitrary<
  Task & { quote: string }
>
const extraction = fc
  .record({ targets: fc.array(target, { maxLength: 4 }), tasks: fc.array(task, { maxLength: 2 }), title: maybe(text) })
  .map(({ targets, tasks, title }) => {
    const whole = ['x', ...targets.map(({ quote }) => quote), ...tasks.map(({ quote }) => quote)].join('\n')
    return { whole, extraction: extractionOf({ text: whole, targets, tasks, document: { title } }) }
  })

test('whatever the schema allows comes back as it was saved', () => {
  const store = openStore(':memory:')
  fc.assert(
    fc.property(extraction, ({ whole, extraction: saved }) => {
      store.remove(saved.document.id)
      expect(extractionSchema.safeParse(saved).success).toBe(true)
      store.save(saved, whole, 'r', { file: null })
      expect(store.extraction(saved.document.id)).toEqual(saved)
      expect(store.text(saved.document.id)).toBe(whole)
      for (const { id, source } of [...saved.targets, ...saved.tasks]) {
        const { passage } = store.show(id)!
        expect(whole.slice(passage.start, passage.end)).toBe(passage.text)
        expect(passage.start <= source.start && source.end <= passage.end).toBe(true)
      }
    }),
    { numRuns: 80 },
  )
  store.close()
})

test('a record is found by the words of its indicator, with and without accents', () => {
  fc.assert(
    fc.property(phrase, (words) => {
      const store = openStore(':memory:')
      const saved = extractionOf({ text: 'Một câu.', targets: [{ quote: 'câu', indicator: { text: words } }] })
      store.save(saved, 'Một câu.', 'r', { file: null })
      for (const typed of [words, blind(words), words.toUpperCase(), words.normalize('NFD')])
        expect(store.search(typed), typed).toHaveLength(1)
      expect(store.list({ indicator: words })).toHaveLength(1)
      store.close()
    }),
    { numRuns: 40 },
  )
})

test('nothing that is typed breaks a search', () => {
  const store = openStore(':memory:')
  const saved = extractionOf({ text: 'Một câu.', targets: [{ quote: 'câu' }] })
  store.save(saved, 'Một câu.', 'r', { file: null })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (typed) => {
      store.search(typed)
      store.list({ indicator: typed, agency: typed, province: typed, unit: typed, document: typed })
    }),
  )
  store.close()
})

/** Reads one line of RFC 4180 again. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|\r\n$)/gy
  for (let found = cell.exec(line); found && found[0] !== ''; found = cell.exec(line))
    cells.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'))
  return cells
}

test('a line of CSV reads back as it was written, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1 }), (values) => {
      const cells = cellsOf(csvLine(values))
      expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(values.map((value) => value.replace(/^'/, '')))
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/)
    }),
  )
})
