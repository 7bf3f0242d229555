import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseOf } from './cases.ts'
import { runFuzz } from './run.ts'
import { seedsOf } from './seeds.ts'

const corpus = [join(import.meta.dirname, '../../corpus')]

test('broken files are read or refused with their cause', { timeout: 180_000 }, async () => {
  const report = await runFuzz({
    seed: 20_260_701,
    cases: 450,
    processes: 1,
    seconds: 20,
    memory: 1024 * 1048576,
    folders: corpus,
  })
  expect(report.faults).toEqual([])
  expect(report.cases).toBe(450)
  expect(report.outcomes.read).toBeGreaterThan(100)
  expect(report.outcomes.damaged).toBeGreaterThan(50)
})

test('a case is the same in every run', () => {
  const [once, again] = [seedsOf(corpus), seedsOf(corpus)]
  for (let number = 0; number < 45; number++) expect(caseOf(number, 7, once)).toEqual(caseOf(number, 7, again))
  expect(caseOf(0, 7, once)).not.toEqual(caseOf(0, 8, once))
})

test('a process that hangs is ended and its case told', { timeout: 60_000 }, async () => {
  const report = await runFuzz({ seed: 1, cases: 3, processes: 1, seconds: 0, memory: 1024 * 1048576, folders: [] })
  expect(report.faults.length + (report.outcomes.read ?? 0)).toBeGreaterThan(0)
  expect(report.cases).toBe(3)
})
