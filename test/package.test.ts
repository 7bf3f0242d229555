/** package.json and its lock → what `npm ci` and those who install the package rely on. */
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

type Versions = Readonly<Record<string, string>>
interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly dependencies?: Versions
  readonly optionalDependencies?: Versions
}
const manifest = json('package.json') as { dependencies: Versions; devDependencies: Versions }
const locked = Object.entries(json('package-lock.json').packages as Readonly<Record<string, Locked>>)

test('versions are exact', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the lock names no address, and every package with its sum where it may be installed', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([])
  const unsure = locked.filter(([name, { version, integrity, optional }]) => {
    return name !== '' && (version === undefined || (integrity === undefined && optional !== true))
  })
  expect(unsure.map(([name]) => name)).toEqual([])
})

// npm leaves a platform's binary out of the lock where its registry does not offer it, and `npm ci` then refuses the lock.
test('the lock holds all that its packages ask for, also what is for another platform', () => {
  const names = new Set(locked.map(([name]) => name))
  const known = (from: string, wanted: string): boolean => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      if (names.has(`${folder === '' ? '' : `${folder}/`}node_modules/${wanted}`)) return true
      if (folder === '') return false
    }
  }
  const missing = locked.flatMap(([name, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((wanted) => !known(name, wanted)),
  )
  expect(missing).toEqual([])
})

test('what the sources import is a dependency, and every dependency is named in them', () => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const sources = paths.map((path) =>
    readFileSync(join(root, 'src', path), 'utf8').replace(/^ ?(?:\/\*\*|\*).*$/gm, ''),
  )
  const imported = sources.flatMap((text) =>
    [...text.matchAll(/(?:\bfrom |\bimport\(|\brequire\()'([^.'][^']*)'/g)].map(([, name]) => name!),
  )
  const packages = new Set(
    imported.filter((name) => !isBuiltin(name)).map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]),
  )
  const known = Object.keys(manifest.dependencies)
  expect([...packages].filter((name) => !known.includes(name))).toEqual([])
  expect(known.filter((name) => !sources.some((text) => text.includes(`'${name}`)))).toEqual([])
})
