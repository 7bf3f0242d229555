/** Bytes of one format → bytes of another, by LibreOffice, in a folder and with a profile that are gone afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { pathToFileURL } from 'node:url'

export interface Conversion {
  /** How the format's files end, by which LibreOffice tells it: `xls`. */
  readonly from: string
  /** LibreOffice's name of the format: with it no other is tried. */
  readonly filter: string
  readonly to: 'xlsx' | 'docx'
}

export interface Bounds {
  readonly seconds: number
  /** Bytes that it may write. */
  readonly most: number
}

export class OfficeFailure extends Error {
  override readonly name: string = 'OfficeFailure'
}

export class OfficeTimeout extends OfficeFailure {
  override readonly name = 'OfficeTimeout'
}

/** Address space that it may take, in KB. */
const MOST_MEMORY = 4 * 1024 * 1024
/** More milliseconds a timer does not know. */
const LONGEST = 2 ** 31 - 1

/**
 * Runs a program in a group of its own. It is ended, and the folder removed, as soon as nobody holds the other end of
 * pipe 3: whatever ends this process or thread ends the program.
 */
const GUARD = `ulimit -v "$1" 2>/dev/null; ulimit -f "$2" 2>/dev/null
folder=$3; shift 3
"$@" 3<&- & program=$!
(cat <&3 >/dev/null; rm -rf -- "$folder"; kill -KILL 0) &
wait "$program"`

const INET = 'org.openoffice.Inet/Settings'

/**
 * Nothing of a document runs, and what its cells show is not counted anew. What it names on the net is asked of a proxy
 * that is not there: settings about links alone let pictures through.
 */
const SETTINGS = (
  [
    [INET, 'ooInetProxyType', '2'],
    ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
      [INET, `ooInet${kind}ProxyName`, '127.0.0.1'],
      [INET, `ooInet${kind}ProxyPort`, '1'],
    ]),
    [INET, 'ooInetNoProxy', ''],
    ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
    ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
    ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
    ['org.openoffice.Office.Calc/Content/Update', 'Link', '2'],
    ['org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
    ['org.openoffice.Office.Calc/Formula/Load', 'ODFRecalcMode', '1'],
  ] as const
)
  .map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('')
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${SETTINGS}</oor:items>`

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const

/** What is to be ended and taken away should this thread be ended in the midst of a conversion. */
const running = new Map<ChildProcess, string>()
let watched = false

function leaveNothing(): void {
  for (const [child, folder] of running) {
    end(child)
    rmSync(folder, removal)
  }
}

/** Ends the program with all that it started. */
function end(child: ChildProcess): void {
  try {
    if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}

function run(program: string, args: readonly string[], folder: string, { seconds, most }: Bounds): Promise<void> {
  const guarded = ['-c', GUARD, 'sh', String(MOST_MEMORY), String(Math.ceil(most / 512)), folder, program, ...args]
  const [command, all] = process.platform === 'win32' ? [program, args] : ['sh', guarded]
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8', TMPDIR: folder, TEMP: folder, TMP: folder },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    running.set(child, folder)
    if (!watched) process.once('exit', leaveNothing)
    watched = true
    const pipe = child.stdio[3] as Duplex | null | undefined
    pipe?.on('error', () => undefined)
    let late = false
    const settle = (failure: OfficeFailure | null): void => {
      clearTimeout(timer)
      end(child)
      running.delete(child)
      pipe?.destroy()
      if (failure === null) resolve()
      else reject(failure)
    }
    const timer = setTimeout(
      () => {
        late = true
        end(child)
      },
      Math.min(seconds * 1000, LONGEST),
    )
    child.once('error', (cause) => settle(new OfficeFailure('LibreOffice does not start', { cause })))
    child.once('exit', (code) => {
      if (late) settle(new OfficeTimeout(`LibreOffice took longer than ${seconds} s`))
      else settle(code === 0 ? null : new OfficeFailure(`LibreOffice ended with ${code}`))
    })
  })
}

/** What LibreOffice makes of a file. Throws OfficeTimeout when the time is over, OfficeFailure where it makes nothing. */
export async function convert(
  program: string,
  bytes: Uint8Array,
  { from, filter, to }: Conversion,
  bounds: Bounds,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'muctieu-office-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    const source = join(folder, `in.${from}`)
    await writeFile(source, bytes)
    const made = join(folder, 'out')
    await mkdir(made)
    const quiet = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck']
    const asked = [`--infilter=${filter}`, '--convert-to', to, '--outdir', made, source]
    await run(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...quiet, ...asked], folder, bounds)
    const path = join(made, `in.${to}`)
    const found = await stat(path).catch((cause: unknown) => {
      throw new OfficeFailure('LibreOffice made nothing', { cause })
    })
    if (!found.isFile() || found.size === 0 || found.size > bounds.most)
      throw new OfficeFailure(`LibreOffice made ${found.size} bytes`)
    return new Uint8Array(await readFile(path))
  } finally {
    await rm(folder, removal)
  }
}
