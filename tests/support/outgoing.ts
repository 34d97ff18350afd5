/**
 * Preloaded into a program under test: whatever it would say to another machine is refused, and written down in the file that
 * OUTGOING names. Asking for the address of a name counts: names are asked of other machines.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const file = process.env['OUTGOING'] ?? ''
const ours = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/

function refuse(what: string): never {
  appendFileSync(file, `${what}\n`)
  throw new Error(`refused by the test: ${what}`)
}

// Every client of TCP, TLS and HTTP goes through here. With a path it is a socket of this machine.
// It is called on the socket it was asked of.
// oxlint-disable-next-line typescript/unbound-method
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Node's own callers hand options and listener over in one array.
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as readonly unknown[]
  const { host, path } = (typeof first === 'object' && first !== null ? first : { host: second }) as Place
  if ((path ?? null) === null && !ours.test(host ?? 'localhost')) refuse(`connect ${host}`)
  return Reflect.apply(connect, this, args)
} as typeof connect

dgram.Socket.prototype.send = () => refuse('datagram')
dns.lookup = refusingOthers(dns.lookup)
dns.promises.lookup = refusingOthers(dns.promises.lookup)

type Place = { readonly host?: string | null; readonly path?: string | null }

/** The host looks its own address up before it listens there. */
function refusingOthers<Lookup extends object>(lookup: Lookup): Lookup {
  const watched = (name: string, ...rest: unknown[]): unknown =>
    ours.test(name) ? Reflect.apply(lookup as () => unknown, dns, [name, ...rest]) : refuse(`lookup ${name}`)
  return Object.assign(watched, lookup)
}
