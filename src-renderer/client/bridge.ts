// The host this window runs in: Electron's preload where there is one, the browser otherwise.
import type { Bridge } from '../../src-main/api/contract/bridge.ts'
import { browserBridge } from './browser-bridge.ts'

export const bridge: Bridge = window.ratingsPanel ?? browserBridge
