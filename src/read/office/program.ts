/** Where LibreOffice is on this machine. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']

/** Where its installers put it without telling the PATH. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The program's path: of what was asked for, else the first on the PATH or in its usual place; null where there is none. */
export function findOffice(asked?: string | false): string | null {
  if (asked === false) return null
  if (asked !== undefined) return runs(asked) ? asked : null
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...places, ...(PLACES[process.platform] ?? [])].find(runs) ?? null
}
