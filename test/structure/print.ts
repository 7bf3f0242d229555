/** Files → their outlines as text, to be judged by eye: `npx tsx test/structure/print.ts FILE… [--short]`. */
import { readFileSync } from 'node:fs'
import { oneLine } from '../../src/model/text.ts'
import { read } from '../../src/read/index.ts'
import { structure } from '../../src/structure/index.ts'
import { registry } from './registry.ts'

const args = process.argv.slice(2)
const short = args.includes('--short')
for (const path of args.filter((arg) => !arg.startsWith('--'))) {
  const outline = structure(await read({ path, bytes: readFileSync(path) }), registry)
  const { text } = outline.reading
  const words = (span: { start: number; end: number }, most = 110): string => {
    const line = oneLine(text.slice(span.start, span.end))
    return line.length > most ? `${line.slice(0, most)}…` : line
  }
  console.log(`==== ${path}`)
  console.log(JSON.stringify(outline.header, null, 1))
  if (short) continue
  const printed = new Set<number>()
  for (const passage of outline.passages) {
    if (passage.cell !== null) {
      const number = passage.cell.table
      if (printed.has(number)) continue
      printed.add(number)
      const table = outline.tables[number]!
      console.log(`  TABLE ${number} ${table.kind} caption ${table.caption} section ${table.section}`)
      for (const column of table.columns) console.log(`    column ${column.role}: ${column.head}`)
      for (const row of table.rows) {
        const cells = row.cells.map((at) => (at === null ? '·' : words(outline.passages[at]!, 28)))
        console.log(
          `    ${row.index} ${row.kind} ${cells.join(' | ')}   «${row.groups.map((at) => words(outline.passages[at]!, 20)).join(' › ')}»`,
        )
      }
      continue
    }
    const section = passage.section === null ? '' : outline.sections[passage.section]!.path.join('/')
    const lead = passage.leadIn === null ? '' : ` <${passage.leadIn}`
    const noted = passage.notedBy.length === 0 ? '' : ` noted by ${passage.notedBy.join(',')}`
    console.log(
      `${passage.index} ${passage.role} [${section}]${lead}${noted} ${passage.label ?? ''} ¦ ${words(passage)}`,
    )
  }
}
