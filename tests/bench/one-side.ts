/** One side in a process of its own, for its peak memory: node tests/bench/one-side.ts floor|ours FILE… prints kilobytes. */
import { sideNamed } from './sides.ts'

const [name, ...paths] = process.argv.slice(2)
if (name !== 'floor' && name !== 'ours') throw new Error('say floor or ours')
const side = await sideNamed(name)
for (const path of paths) await side(path)
console.log(process.resourceUsage().maxRSS)
