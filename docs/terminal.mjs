/**
 * Commands really run on the samples of corpus/ → docs/terminal.svg, a picture of what a terminal shows.
 * `node docs/terminal.mjs` on a built dist/; nothing in the picture is written by hand but the colours.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../dist/cli/run.js'
import { displayWidth } from '../dist/cli/width.js'

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const COLUMNS = 108
const ESCAPE = '\u001b'

/** What a command writes, on both streams, to a terminal of so many columns. */
async function shown(args) {
  let text = ''
  const screen = {
    terminal: true,
    width: COLUMNS,
    write: async (part) => {
      text += part
    },
  }
  const io = { out: screen, err: screen, input: async () => new Uint8Array(), env: {} }
  const code = await run(args, io, version)
  if (code !== 0) throw new Error(`muctieu ${args.join(' ')}: ${code}\n${text}`)
  return text.trimEnd()
}

const folder = mkdtempSync(join(tmpdir(), 'muctieu-terminal-'))
symlinkSync(join(root, 'corpus'), join(folder, 'corpus'))
process.chdir(folder)
const screen = []
try {
  const command = async (line) => {
    const args = line.match(/"[^"]*"|\S+/g).map((word) => word.replaceAll('"', ''))
    const text = await shown(args)
    screen.push({ prompt: `npx muctieu ${line}` }, ...text.split('\n').map((row) => ({ row })), { row: '' })
    return text
  }
  await shown(['import', 'corpus'])
  const listed = await command('search ho so truc tuyen --kind target')
  const [id] = /\bt[0-9a-f]{11}\b/.exec(listed)
  await command(`show ${id.slice(0, 7)}`)
  await command('tasks --agency "Sở Nội vụ" --role lead')
} finally {
  process.chdir(root)
  rmSync(folder, { recursive: true, force: true })
}
screen.pop()

const CELL = 8.43
const LINE = 20
const LEFT = 20
const TOP = 56
const COLOURS = {
  plain: '#d6deeb',
  bold: '#ffffff',
  dim: '#7f93a8',
  prompt: '#7fdbca',
  mark: '#ffd479',
  rule: '#3f5871',
}
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])

/** Text with the codes for bold, faint and reversed → pieces, each with its column and look. */
function pieces(row) {
  const found = []
  let column = 0
  for (const [index, part] of row.split(ESCAPE).entries()) {
    const [code] = index === 0 ? [''] : /^\[\d+m/.exec(part)
    const look = { '[1m': 'bold', '[2m': 'dim', '[7m': 'mark' }[code] ?? 'plain'
    for (const [text, blanks] of part.slice(code.length).matchAll(/(?:[^ ]|(?<=\S) (?=\S))+|( +)/g)) {
      const width = displayWidth(text)
      if (blanks === undefined) found.push({ text, column, width, look: /^─+$/.test(text) ? 'rule' : look })
      column += width
    }
  }
  return found
}

const at = (n) => n.toFixed(1).replace('.0', '')
const span = ({ text, column, width, look }, y) => {
  const x = LEFT + column * CELL
  const box =
    look === 'mark'
      ? `<rect x="${at(x - 2)}" y="${y - 15}" width="${at(width * CELL + 4)}" height="${LINE}" rx="2" fill="${COLOURS.mark}"/>`
      : ''
  const fill = look === 'mark' ? '#10202f' : COLOURS[look]
  const weight = look === 'bold' ? ' font-weight="700"' : ''
  // A stated length keeps columns below each other in whatever fixed-width font the viewer has.
  return `${box}<text x="${at(x)}" y="${y}" fill="${fill}"${weight} textLength="${at(width * CELL)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
}

const drawn = screen.flatMap(({ prompt, row }, index) => {
  const y = TOP + index * LINE
  const parts =
    prompt === undefined
      ? pieces(row)
      : [
          { text: '$', column: 0, width: 1, look: 'dim' },
          { text: prompt, column: 2, width: displayWidth(prompt), look: 'prompt' },
        ]
  return parts.map((part) => span(part, y))
})
const width = Math.ceil(LEFT * 2 + COLUMNS * CELL)
const height = TOP + screen.length * LINE
const dots = ['#ff5f57', '#febc2e', '#28c840']
  .map((fill, i) => `<circle cx="${24 + i * 20}" cy="20" r="6" fill="${fill}"/>`)
  .join('')
writeFileSync(
  join(root, 'docs', 'terminal.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="14" xml:space="preserve">
<title id="t">muctieu tìm “hồ sơ trực tuyến”, cho xem một bản ghi với câu gốc, rồi liệt kê việc của Sở Nội vụ</title>
<rect width="${width}" height="${height}" rx="10" fill="#10202f"/>${dots}
${drawn.join('\n')}
</svg>
`,
)
