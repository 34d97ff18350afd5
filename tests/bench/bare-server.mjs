// The floor of the first screen: one static page from node:http, and nothing else.
import { createServer } from 'node:http'

const page = `<!doctype html><html lang="en-GB"><title>Bare</title><h1>Inspections</h1><p>London Community Rehabilitation Company, 2019</p></html>`
const server = createServer(
  (_request, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address.port}/\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
