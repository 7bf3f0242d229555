// The figures reached on the gold documents → an error when one has fallen below what test/accuracy.json holds.
//
//   node bench/accuracy.mjs            checks; needs a built dist/ and ../shared/gold, and says so where that is absent
//   node bench/accuracy.mjs --write    measures again and writes the figures reached
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const file = join(root, 'test/accuracy.json')
const command = join(root, 'dist/cli/main.js')
const write = process.argv.includes('--write')

const kept = JSON.parse(readFileSync(file, 'utf8'))

/** Runs `muctieu evaluate`; null where there is no such folder. Ends the process where it fails. */
function measure(folder) {
  if (!existsSync(folder)) return null
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'evaluate', folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) {
    console.error(`muctieu evaluate ${folder} failed with code ${status}:\n${stderr}`)
    process.exit(1)
  }
  return JSON.parse(stdout)
}

/** `target.f1` stands under figures, `document.type` under fields; percent with two decimals. */
function figure(figures, name) {
  const [group, part] = name.split('.')
  const share = figures.fields[name]?.accuracy ?? figures[group]?.[part]
  return typeof share === 'number' ? Math.round(share * 10_000) / 100 : null
}

if (!existsSync(command)) {
  console.error('accuracy: dist/ is not built; run npm run build')
  process.exit(1)
}
const sets = [
  ['gold', join(root, '../shared/gold')],
  ['corpus', join(root, 'corpus')],
]
let fallen = 0
for (const [set, folder] of sets) {
  const figures = measure(folder)
  if (figures === null) {
    console.log(`accuracy: no ${folder}, nothing checked for "${set}"`)
    continue
  }
  for (const [name, reached] of Object.entries(kept[set])) {
    const now = figure(figures, name)
    if (write) kept[set][name] = now
    else if (now === null || now < reached - kept.tolerance[set]) {
      fallen++
      console.error(
        `accuracy: ${set} ${name} fell to ${now ?? 'nothing'} from ${reached} (tolerance ${kept.tolerance[set]})`,
      )
    }
  }
  console.log(
    `accuracy: ${set}: target F1 ${figure(figures, 'target.f1')}, usable F1 ${figure(figures, 'usable.f1')}, ` +
      `means over documents ${figure(figures, 'macro.target')} and ${figure(figures, 'macro.usable')}`,
  )
}
if (write) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
if (fallen > 0) {
  console.error('accuracy: see what was lost with: muctieu evaluate <folder> --against <kept run>;')
  console.error(
    'if the fall is meant, node bench/accuracy.mjs --write takes the new figures over: say why in the commit',
  )
  process.exit(1)
}
