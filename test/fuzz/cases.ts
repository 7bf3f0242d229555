/** Number of a case → its format and bytes; the same for the same seed, whoever asks. */

import { zipSync } from 'fflate'
import { type Random, randomOf } from '../random.ts'
import { GROUPS, LINES, MARKUP, mutateBytes, mutatePackage, mutatePdf, mutateText, type Tokens } from './mutate.ts'
import { FORMATS, type Format, messageOf, type Seeds, savedPageOf } from './seeds.ts'

export interface Case {
  readonly number: number
  readonly format: Format
  readonly bytes: Uint8Array
}

const TEXTUAL: Readonly<Partial<Record<Format, Tokens>>> = {
  rtf: GROUPS,
  html: MARKUP,
  txt: LINES,
  md: LINES,
  eml: LINES,
  mht: LINES,
}

const INSIDE: readonly Format[] = ['docx', 'doc', 'odt', 'rtf', 'xlsx', 'html', 'txt']

/** Text of one byte a sign, so that every encoding survives its changes. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function broken(format: Format, seeds: Seeds, random: Random): Buffer {
  const seed = random.one(seeds[format])
  const donor = random.one(seeds[format])
  if (format === 'docx' || format === 'odt' || format === 'xlsx') return mutatePackage(seed, random, donor)
  if (format === 'pdf') return mutatePdf(seed, random, donor)
  if (format === 'zip' && random.chance(0.6)) {
    const names = Array.from(
      { length: 1 + random.below(3) },
      (_, i) => `${random.one(['', 'a/', '../', '/'])}${i}.docx`,
    )
    return Buffer.from(
      zipSync(Object.fromEntries(names.map((name) => [name, broken(random.one(INSIDE), seeds, random)]))),
    )
  }
  if (format === 'eml' && random.chance(0.4)) return Buffer.from(messageOf([broken(random.one(INSIDE), seeds, random)]))
  if (format === 'mht' && random.chance(0.4)) return Buffer.from(savedPageOf(broken('html', seeds, random)))
  const tokens = TEXTUAL[format]
  if (tokens === undefined || random.chance(0.25)) return mutateBytes(seed, random, donor)
  return Buffer.from(mutateText(latin(seed), tokens, random, latin(donor)), 'latin1')
}

/** Case `number` of the run with this seed. */
export function caseOf(number: number, seed: number, seeds: Seeds): Case {
  const random = randomOf(seed, number)
  const format = FORMATS[number % FORMATS.length]!
  return { number, format, bytes: broken(format, seeds, random) }
}
