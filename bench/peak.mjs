/** Documents named as arguments, read one after the other in a process of their own → the most memory it held, in KB. */
import { defaultRulebook, extract, ReadError } from '../dist/index.js'

await defaultRulebook()
for (const path of process.argv.slice(2))
  await extract(path).catch((error) => {
    if (!(error instanceof ReadError)) throw error
  })
process.stdout.write(String(process.resourceUsage().maxRSS))
