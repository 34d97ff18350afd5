// The bridge of a browser: the same application over 127.0.0.1, with the browser's own ways of choosing and saving files.
import type { Bridge, FileToSave } from '../../src-main/api/contract/bridge.ts'
import type { Answer, Call } from '../../src-main/api/contract/contract.ts'
import { roomWords } from '../../src-main/words/room.ts'
import type { Progress } from '../../src-main/api/contract/progress.ts'
import { callBody } from './call-body.ts'
import { browserDownloads } from '../../src-main/words/records.ts'
import { givenFile, whyNotRead } from './given-file.ts'

export const browserBridge: Bridge = {
  host: 'browser',
  call: callOverHttp,
  progressOf: async (watch) => (await askedOf('/progress', watch)) as Progress | null,
  stop: async (watch) => void (await askedOf('/stop', watch)),
  chooseFiles: async (kind) => {
    const files = await chosenFiles(kind)
    return whyNotRead(files) ?? Promise.all(files.map(givenFile))
  },
  saveFile: (file) => Promise.resolve(download(file)),
  openRoom: (hash) => Promise.resolve(openTab(hash)),
  // A browser has no menu of ours.
  onCommand: () => undefined,
}

/** While the page goes, what it still says must arrive without it. A browser takes no more than 64 KB of that, so only then. */
let going = false
window.addEventListener('pagehide', () => void (going = true), { capture: true })
window.addEventListener('pageshow', () => void (going = false))

async function callOverHttp(call: Call): Promise<Answer<unknown>> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: await callBody(call),
    keepalive: going,
  })
  // The host answers in the contract's words whatever the status; anything else throws, and counts as no answer.
  return (await response.json()) as Answer<unknown>
}

/** A tab of its own, always the same one: a person drags it to the projector. */
function openTab(hash: string): string {
  const tab = window.open(`${window.location.origin}/${hash}`, 'ratings-panel-room')
  return tab === null ? roomWords.tabBlocked : roomWords.tabOpened
}

/** About a call under way. Anything but an answer counts as none. */
async function askedOf(path: '/progress' | '/stop', watch: string): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ watch }),
  })
  const answer = (await response.json()) as Answer<unknown>
  return answer.ok ? answer.value : null
}

function chosenFiles(kind: 'returns' | 'results' | 'packs'): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = { returns: '.csv,.xlsx', results: '.csv', packs: '.pack' }[kind]
    input.dataset['kind'] = kind
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

function download({ fileName, mediaType, base64 }: FileToSave): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
  return `${browserDownloads}, as ${fileName}`
}
