// What no page may do, ours included: leave, open windows, ask for permissions, save by itself, or reach anything outside.
import type { Session, WebContents } from 'electron'
import { isOurs } from './protocol.ts'

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // Files are saved through the save dialog, never by a download.
  session.on('will-download', (event) => event.preventDefault())
  // Nothing leaves the machine: whatever is not ours or in the page already is not even looked up.
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }))
}

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // A document written into the page itself (the ratings page in its frame) is no journey.
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function mayLoad(address: string): boolean {
  return isOurs(address) || /^(data|blob|devtools):/.test(address)
}
