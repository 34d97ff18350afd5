// What the window may ask of the main process; whoever else asks is refused.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { FileToSave } from '../../api/contract/bridge.ts'
import type { Answer } from '../../api/contract/contract.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Result } from '../../domain/result.ts'
import { hostWords } from '../../words/hosts.ts'
import { refusalWords } from '../../words/refusals.ts'
import { isWatch, readCall } from '../read-call.ts'
import type { RunningApplication } from '../worker/start-application.ts'
import type { Asked } from './channels.ts'
import { chooseFiles, saveFile } from './dialogs.ts'
import { isOurs } from './protocol.ts'
import type { Room } from './room-window.ts'

/** The room may look and do no more: it stands on a projector, and anybody may come near its keyboard. */
const roomMay: readonly string[] = ['application.show', 'inspections.show', 'room.show']

export function answerWindow(
  window: BrowserWindow,
  application: Promise<Result<RunningApplication>>,
  room: Room,
): void {
  const handle = (channel: Asked, answer: (asked: unknown) => Promise<unknown>): void => {
    ipcMain.handle(channel, (event, asked: unknown) => {
      const projector = room.window()
      const fromRoom = projector !== null && isFromWindow(event, projector)
      if (!fromRoom && !isFromWindow(event, window)) throw new Error(hostWords.wrongOrigin)
      if (fromRoom && !isCallOfRoom(channel, asked)) throw new Error(hostWords.wrongMethod)
      return answer(asked)
    })
  }
  handle('ratings-panel:call', async (asked): Promise<Answer<unknown>> => {
    const call = readCall(asked)
    if (!call.ok) return refused(call.refusal)
    const running = await application
    return running.ok ? running.value.call(call.value) : refused(running.refusal)
  })
  handle('ratings-panel:progress', async (asked) => {
    const running = await application
    return running.ok && isWatch(asked) ? running.value.progress(asked) : null
  })
  handle('ratings-panel:stop', async (asked) => {
    const running = await application
    if (running.ok && isWatch(asked)) running.value.stop(asked)
  })
  handle('ratings-panel:choose-files', (asked) =>
    chooseFiles(window, asked === 'results' || asked === 'packs' ? asked : 'returns'),
  )
  handle('ratings-panel:open-room', (asked) => {
    if (typeof asked !== 'string' || !/^#\/inspections\/[^/]+\/room$/.test(asked))
      throw new Error(hostWords.wrongMethod)
    return room.open(asked)
  })
  handle('ratings-panel:save-file', (asked) => {
    if (!isFileToSave(asked)) throw new Error(hostWords.wrongMethod)
    return saveFile(window, asked)
  })
}

function isCallOfRoom(channel: Asked, asked: unknown): boolean {
  if (channel !== 'ratings-panel:call') return false
  const call = readCall(asked)
  return call.ok && roomMay.includes(call.value.method)
}

/** The page of ours in the window itself: a frame inside it asks nothing, and neither does a page it might have become. */
function isFromWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    isOurs(senderFrame.url)
  )
}

function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal, says: refusalWords(refusal) }
}

function isFileToSave(asked: unknown): asked is FileToSave {
  if (typeof asked !== 'object' || asked === null) return false
  const { fileName, mediaType, base64 } = asked as Readonly<Record<string, unknown>>
  return [fileName, mediaType, base64].every((text) => typeof text === 'string')
}
