/** Pictures → words by the tesseract program, where it is installed. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mode, type OcrEngine, OcrFailure, OcrTimeout } from './engine.ts'
import { MODEL, unpackedModel } from './model.ts'
import { stackOf } from './stack.ts'
import { linesOfTsv } from './tsv.ts'

const PROGRAM = 'tesseract'
const SEGMENTATION: Readonly<Record<Mode, string>> = { line: '7', strict: '13' }
/** Each page costs memory for its pictures. */
const MOST_ABREAST = 2
/** More output than this is no reading of a page. */
const MOST_OUTPUT = 64 * 1024 * 1024

/** What is to be ended and taken away should this thread be ended in the midst of a page. */
const running = new Set<ChildProcess>()
const folders = new Set<string>()
let watched = false

function leaveNothing(): void {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

let asked: Promise<string | null> | null = null

/** The program's version, or null where it is missing or older than the neural engine. */
function version(): Promise<string | null> {
  asked ??= new Promise((resolve) => {
    execFile(PROGRAM, ['--version'], { timeout: 10_000 }, (error, stdout, stderr) => {
      const found = /tesseract v?((\d+)\.[\w.-]+)/.exec(`${stdout}${stderr}`)
      resolve(error !== null || found === null || Number(found[2]) < 4 ? null : found[1]!)
    })
  })
  return asked
}

function run(args: readonly string[], input: Buffer, seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // One thread: its own threads wait for each other and take four times as long.
    const child = spawn(PROGRAM, args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    running.add(child)
    const chunks: Buffer[] = []
    let size = 0
    let said = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_OUTPUT) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 2000) said += chunk.toString()
    })
    child.on('error', (cause) => {
      running.delete(child)
      clearTimeout(timer)
      reject(new OcrFailure('tesseract does not start', { cause }))
    })
    child.on('close', (code) => {
      running.delete(child)
      clearTimeout(timer)
      if (late) reject(new OcrTimeout(`tesseract took longer than ${seconds} s`))
      else if (code !== 0) reject(new OcrFailure(`tesseract ended with ${code}: ${said.trim()}`))
      else resolve(Buffer.concat(chunks).toString('utf8'))
    })
    // A program that ends early closes the pipe: its exit code says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The installed program with the packaged model, so that both engines read alike; null where there is none. */
export async function openNative(): Promise<OcrEngine | null> {
  const found = await version()
  if (found === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'muctieu-ocr-'))
  folders.add(folder)
  if (!watched) process.once('exit', leaveNothing)
  watched = true
  await writeFile(join(folder, 'vie.traineddata'), await unpackedModel())
  return {
    name: `tesseract ${found} ${MODEL}`,
    native: true,
    abreast: Math.max(1, Math.min(MOST_ABREAST, availableParallelism())),
    recognise: async (pictures, mode, seconds) => {
      if (pictures.length === 0) return []
      const args = ['stdin', 'stdout', '--tessdata-dir', folder, '-l', 'vie', '--oem', '1', '--dpi', '300']
      const tsv = await run(
        [...args, '--psm', SEGMENTATION[mode], '-c', 'tessedit_create_tsv=1'],
        stackOf(pictures),
        seconds,
      )
      return linesOfTsv(tsv, pictures.length)
    },
    close: async () => {
      folders.delete(folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
