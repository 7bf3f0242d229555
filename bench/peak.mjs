/** Documents named as arguments, read one after the other in a process of their own → the most memory it held, in KB. */
import { readFileSync } from 'node:fs'
import { defaultRulebook, extract, ReadError } from '../dist/index.js'

await defaultRulebook()
for (const path of process.argv.slice(2))
  await extract(path).catch((error) => {
    if (!(error instanceof ReadError)) throw error
  })

/** On Linux `maxRSS` keeps what the parent held when it started this process; the kernel's own mark begins anew. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
process.stdout.write(String(peak()))
