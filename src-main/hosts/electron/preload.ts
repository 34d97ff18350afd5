// What the page in the window is given: the bridge, and nothing of Node or Electron. It runs in the sandbox as one CommonJS
// file, so everything else it imports is types.
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../../api/contract/bridge.ts'
import type { Asked, Told } from './channels.ts'

const ask = (channel: Asked, asked: unknown) => ipcRenderer.invoke(channel, asked)
const commands: Told = 'ratings-panel:command'

const bridge: Bridge = {
  host: 'electron',
  call: (call) => ask('ratings-panel:call', call),
  progressOf: (watch) => ask('ratings-panel:progress', watch),
  stop: (watch) => ask('ratings-panel:stop', watch),
  chooseFiles: (kind) => ask('ratings-panel:choose-files', kind),
  saveFile: (file) => ask('ratings-panel:save-file', file),
  openRoom: (hash) => ask('ratings-panel:open-room', hash),
  onCommand: (listener) => {
    // One listener: whoever follows the menu last.
    ipcRenderer.removeAllListeners(commands)
    ipcRenderer.on(commands, (_event, command: unknown) => listener(String(command)))
  },
}

contextBridge.exposeInMainWorld('ratingsPanel', bridge)
