/** The files of rules/registry → the registry of names. */
import type {
  AgencyEntry,
  ColumnEntry,
  DistrictsEntry,
  DoctypeEntry,
  IndicatorEntry,
  PlaceEntry,
  Registry,
  UnitEntry,
} from '../model/rulebook.ts'
import { type Entry, fields, type Located, type SourceFile, text, texts } from './node.ts'

type Draft = {
  -readonly [K in keyof Registry]: Registry[K] extends readonly (infer T)[] ? T[] : Record<string, string>
}

export const emptyRegistry = (): Draft => ({
  indicators: [],
  units: [],
  agencies: [],
  places: [],
  districts: [],
  doctypes: [],
  columns: [],
  abbreviations: {},
})

type Item = ReadonlyMap<string, Entry>
type Get = (key: string) => string | null
interface Shape<T> {
  readonly keys: readonly string[]
  readonly needed: readonly string[]
  readonly build: (get: Get, variants: readonly string[], item: Item) => T
}

const LEVELS = ['central', 'province', 'district', 'commune'] as const
const yes = (item: Item, key: string): boolean => {
  const node = item.get(key)?.value
  return node?.type === 'scalar' && node.value === true
}

const indicators: Shape<IndicatorEntry> = {
  keys: ['id', 'name', 'unit', 'domain', 'variants'],
  needed: ['id', 'name'],
  build: (get, variants) => ({
    id: get('id')!,
    name: get('name')!,
    unit: get('unit'),
    domain: get('domain'),
    variants,
  }),
}
const agencies: Shape<AgencyEntry> = {
  keys: ['id', 'name', 'level', 'variants', 'group', 'successor'],
  needed: ['id', 'name'],
  build: (get, variants, item) => ({
    id: get('id')!,
    name: get('name')!,
    level: LEVELS.find((level) => level === get('level')) ?? null,
    variants,
    group: yes(item, 'group'),
    successor: get('successor'),
  }),
}
const places: Shape<PlaceEntry> = {
  keys: ['name', 'code', 'variants', 'successor'],
  needed: ['name', 'code'],
  build: (get, variants) => ({
    name: get('name')!,
    code: get('code')!,
    variants,
    successor: get('successor') ?? get('name')!,
  }),
}
const districts: Shape<DistrictsEntry> = {
  keys: ['province', 'names'],
  needed: ['province'],
  build: (get, names) => ({ province: get('province')!, names }),
}
const doctypes: Shape<DoctypeEntry> = {
  keys: ['id', 'name', 'symbol', 'variants'],
  needed: ['id', 'name', 'symbol'],
  build: (get, variants) => ({ id: get('id')!, name: get('name')!, symbol: get('symbol')!, variants }),
}
const columns: Shape<ColumnEntry> = {
  keys: ['role', 'phrases'],
  needed: ['role'],
  build: (get, phrases) => ({ role: get('role')!, phrases }),
}

const units: Shape<UnitEntry> = {
  keys: ['name', 'variants', 'base', 'counted'],
  needed: ['name'],
  build: (get, variants, item): UnitEntry => {
    const base = item.get('base')?.value
    const part = (key: string) => {
      const node = base?.type === 'map' ? base.entries.find((entry) => entry.key === key)?.value : undefined
      return node?.type === 'scalar' ? node.value : null
    }
    const factor = part('factor')
    const unit = part('unit')
    return {
      name: get('name')!,
      variants,
      base: typeof factor === 'number' && unit !== null ? { factor, unit: String(unit) } : null,
      counted: yes(item, 'counted'),
    }
  },
}

function readList<T>(file: SourceFile, name: string, node: Located, shape: Shape<T>): T[] {
  if (node.type !== 'list') {
    file.report(
      node.at,
      `\`${name}\` phải là một danh sách.`,
      `Mỗi dòng: - { ${shape.needed.map((key) => `${key}: …`).join(', ')} }.`,
    )
    return []
  }
  const entries: T[] = []
  for (const item of node.items) {
    const record = fields(file, item, `Mục trong \`${name}\``, shape.keys)
    if (!record) continue
    const get = (key: string): string | null => {
      const node = record.get(key)?.value
      return node?.type === 'scalar' && node.value !== null ? String(node.value) : null
    }
    const missing = shape.needed.filter((key) => get(key) === null)
    if (missing.length > 0) {
      file.report(item.at, `Mục thiếu ${missing.map((key) => `\`${key}\``).join(', ')}.`, 'Điền thêm vào mục này.')
      continue
    }
    const list = record.get('variants') ?? record.get('phrases') ?? record.get('names')
    entries.push(shape.build(get, list ? texts(file, list.value, `\`${list.key}\``) : [], record))
  }
  return entries
}

/** Adds what one registry file holds to `registry`. */
export function readRegistryFile(file: SourceFile, registry: Draft): void {
  const root = file.parse()
  const top = root && fields(file, root, 'Tệp danh mục', Object.keys(emptyRegistry()))
  if (!top) return
  for (const { key, value } of top.values()) {
    if (key === 'indicators') registry.indicators.push(...readList(file, key, value, indicators))
    if (key === 'units') registry.units.push(...readList(file, key, value, units))
    if (key === 'agencies') registry.agencies.push(...readList(file, key, value, agencies))
    if (key === 'places') registry.places.push(...readList(file, key, value, places))
    if (key === 'districts') registry.districts.push(...readList(file, key, value, districts))
    if (key === 'doctypes') registry.doctypes.push(...readList(file, key, value, doctypes))
    if (key === 'columns') registry.columns.push(...readColumns(file, value))
    if (key === 'abbreviations') readAbbreviations(file, value, registry)
  }
}

/** A list of `{ role, phrases }`, or shorter a map from role to phrases. */
function readColumns(file: SourceFile, node: Located): ColumnEntry[] {
  if (node.type !== 'map') return readList(file, 'columns', node, columns)
  return node.entries.map(({ key, value }) => ({ role: key, phrases: texts(file, value, `Cột \`${key}\``) }))
}

function readAbbreviations(file: SourceFile, node: Located, registry: Draft): void {
  if (node.type !== 'map') {
    file.report(node.at, '`abbreviations` phải là các mục `viết tắt: viết đủ`.', 'Ví dụ: UBND: Ủy ban nhân dân.')
    return
  }
  for (const { key, value } of node.entries) {
    const full = text(file, value, `Chữ viết tắt \`${key}\``)
    if (full !== null) registry.abbreviations[key] = full
  }
}
