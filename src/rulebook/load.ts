/** The folder `rules/` → a Rulebook, or everything that is wrong with it. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Frame, Rule, Rulebook } from '../model/rulebook.ts'
import { SourceFile, toValue } from './node.ts'
import { kindsIn, orderKinds } from './order.ts'
import { type Problem, RulebookError } from './problem.ts'
import { type RecogniseFile, readRecogniseFile, readRules, wordLists } from './recognise-file.ts'
import { emptyRegistry, readRegistryFile } from './registry.ts'

const ROOMS = ['recognise', 'frames', 'registry'] as const

/**
 * Reads `recognise/`, `frames/` and `registry/` under `directory`.
 * @throws RulebookError with every problem of every file, each with its place and cure.
 */
export function loadRulebook(directory: string): Rulebook {
  const problems: Problem[] = []
  const digest = createHash('sha256')
  const files = new Map<string, SourceFile[]>()
  for (const room of ROOMS) {
    const folder = join(directory, room)
    const names = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.ya?ml$/.test(name))
          .sort()
      : []
    const sources = names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      digest.update(`${room}/${name}\0${text}\0`)
      return new SourceFile(`${basename(directory)}/${room}/${name}`, text.replace(/^\ufeff/, ' '), problems)
    })
    files.set(room, sources)
  }
  const registry = emptyRegistry()
  for (const file of files.get('registry')!) readRegistryFile(file, registry)
  const frames = files.get('frames')!.flatMap((file) => readFrames(file))
  const { rules, levels, refuses, behind } = readRecognise(files.get('recognise')!, problems)
  if (problems.length > 0) {
    // A word list in error is met once for each file that uses it.
    throw new RulebookError([...new Map(problems.map((problem) => [problem.where + problem.cause, problem])).values()])
  }
  return { digest: digest.digest('hex'), rules, frames, registry, levels, refuses, behind }
}

function readRecognise(
  files: readonly SourceFile[],
  problems: Problem[],
): Pick<Rulebook, 'rules' | 'levels' | 'refuses' | 'behind'> {
  const sources = files.flatMap((file) => readRecogniseFile(file) ?? [])
  const rules = sources.flatMap((source) => readRules(source, wordLists(source, sources)))
  const kinds = new Set(sources.map((source) => source.kind))
  const refuses = named(sources, kinds, 'refuses')
  const behind = named(sources, kinds, 'behind')
  checkRules(rules, kinds, problems)
  const { levels, ring } = orderKinds(rules, refuses, behind)
  if (ring) {
    const where = rules.find(
      (rule) => rule.kind === ring[0] && rule.phrase && kindsIn(rule.phrase).has(ring[1]!),
    )!.where
    problems.push({
      where,
      cause: `Các loại dùng lẫn nhau thành vòng: ${ring.join(' → ')}.`,
      cure: 'Bỏ một chỗ dùng, hoặc tách thành một loại mới.',
    })
  }
  return { rules, levels, refuses, behind }
}

/** What the files of each kind say of other kinds under one key; an unknown kind is reported. */
function named(
  sources: readonly RecogniseFile[],
  kinds: ReadonlySet<string>,
  key: 'refuses' | 'behind',
): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const source of sources) {
    for (const { kind, at } of source[key]) {
      if (!kinds.has(kind))
        source.file.report(at, `Không có loại \`${kind}\`.`, `Các loại: ${[...kinds].sort().join(', ')}.`)
      else found[source.kind] = [...new Set([...(found[source.kind] ?? []), kind])]
    }
  }
  return found
}

function checkRules(rules: readonly Rule[], kinds: ReadonlySet<string>, problems: Problem[]): void {
  const first = new Map<string, Rule>()
  for (const rule of rules) {
    const twin = first.get(rule.id)
    if (twin) {
      problems.push({
        where: rule.where,
        cause: `Hai quy tắc cùng tên \`${rule.id}\` (kia ở ${twin.where}).`,
        cure: 'Đổi tên một quy tắc.',
      })
    } else first.set(rule.id, rule)
    for (const kind of rule.phrase ? kindsIn(rule.phrase) : []) {
      if (!kinds.has(kind)) {
        problems.push({
          where: rule.where,
          cause: `Quy tắc dùng {${kind}}, nhưng không có loại ấy.`,
          cure: `Sửa tên, hoặc thêm tệp có \`kind: ${kind}\`. Các loại: ${[...kinds].sort().join(', ')}.`,
        })
      }
    }
  }
}

function readFrames(file: SourceFile): Frame[] {
  const root = file.parse()
  if (!root) return []
  const list = root.entries.find(({ key }) => key === 'frames')?.value
  if (list?.type !== 'list') {
    file.report(list?.at ?? 0, 'Tệp khung phải có danh sách `frames:`.', 'Mỗi khung bắt đầu bằng `- id: …`.')
    return []
  }
  return list.items.flatMap((item) => {
    const frame = toValue(item)
    if (
      typeof frame === 'object' &&
      frame !== null &&
      !Array.isArray(frame) &&
      typeof (frame as Frame).id === 'string'
    ) {
      return [frame as Frame]
    }
    file.report(item.at, 'Khung chưa có `id`.', 'Thêm `id: ten-khung`.')
    return []
  })
}
