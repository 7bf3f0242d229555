/** A sentence → the targets that the real rules read from it, each on one line. For tables of `[sentence, lines]`. */
import { join } from 'node:path'
import { joinPieces } from '../../src/assemble/cut.ts'
import { proseTargets } from '../../src/assemble/prose.ts'
import { createScene } from '../../src/assemble/scene.ts'
import { createSurroundings } from '../../src/assemble/setting.ts'
import type { Header, Outline, Passage } from '../../src/model/outline.ts'
import { recognise } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

const rulebook = loadRulebook(join(import.meta.dirname, '..', '..', 'rules'))

const HEADER: Header = {
  genre: 'official',
  type: 'KH',
  number: null,
  issued: '2024-02-01',
  issuer: null,
  province: null,
  title: null,
  period: { start: '2024-01-01', end: '2024-12-31' },
  published: null,
  signer: null,
}

/** `kind value | indicator | period | extras` for each record. */
export function read(sentence: string, header: Partial<Header> = {}): readonly string[] {
  const passage: Passage = {
    index: 0,
    start: 0,
    end: sentence.length,
    role: 'body',
    label: null,
    section: null,
    leadIn: null,
    page: null,
    cell: null,
    notedBy: [],
  }
  const outline: Outline = {
    reading: { media: 'text/plain', text: sentence, blocks: [], marks: [], pages: null, meta: null, warnings: [] },
    header: { ...HEADER, ...header },
    sections: [],
    passages: [passage],
    tables: [],
  }
  const scene = createScene(outline, recognise(outline, rulebook), rulebook)
  const { targets } = proseTargets(scene, passage, createSurroundings(scene).of(passage), null)
  return targets.map((t) => {
    const { comparator, low, high } = t.anchor
    const amount = comparator === 'between' ? `${low}..${high}` : `${comparator}${low ?? high}`
    const value = [amount, t.unit, t.measure === 'level' ? '' : t.measure, t.per ? '/year' : '']
      .filter(Boolean)
      .join(' ')
    const period = t.period
      ? `${t.period.start ?? ''}..${t.period.end ?? ''}${t.period.inherited ? ' inherited' : ''}`
      : '-'
    const extras = [
      t.level ?? '',
      t.parent ? `part of ${targets.indexOf(t.parent)}` : '',
      t.excludes ? `without ${sentence.slice(t.excludes.start, t.excludes.end)}` : '',
      t.baseline ? `from ${t.baseline.low ?? t.baseline.end ?? t.baseline.text}` : '',
      ...t.equivalents.map((e) => `also ${e.low} ${e.unit}`),
    ].filter(Boolean)
    return [`${t.kind} ${value}`, joinPieces(sentence, t.indicator), period, ...extras].join(' | ')
  })
}
