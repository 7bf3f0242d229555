#!/usr/bin/env node
/** The process → one run of the command line. */
import { readFileSync } from 'node:fs'
import { processIo } from './io.ts'
import { run } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
process.exitCode = await run(process.argv.slice(2), processIo(), version)
