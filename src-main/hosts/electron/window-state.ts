// Where the window was and how large, kept in a small file beside the inspection file; what cannot be read or is off the screen is forgotten.
import { readFileSync, writeFileSync } from 'node:fs'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Size = { readonly width: number; readonly height: number }

export type WindowState = {
  /** Without a place the window opens in the middle. */
  readonly bounds: Bounds | Size
  readonly maximized: boolean
}

export function windowStateFile(inspectionFile: string): string {
  return `${inspectionFile}.window.json`
}

const firstState: WindowState = { bounds: { width: 1280, height: 800 }, maximized: false }

export function readWindowState(file: string, displays: readonly Bounds[]): WindowState {
  const kept = parsed(file)
  const bounds = boundsOf(kept?.['bounds'])
  if (kept === null || bounds === null) return firstState
  const { width, height } = bounds
  const seen = displays.some((display) => isWithReach(bounds, display))
  return { bounds: seen ? bounds : { width, height }, maximized: kept['maximized'] === true }
}

export function writeWindowState(file: string, bounds: Bounds, maximized: boolean): void {
  writeFileSync(file, `${JSON.stringify({ bounds, maximized })}\n`)
}

function parsed(file: string): Readonly<Record<string, unknown>> | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof kept === 'object' && kept !== null ? { ...kept } : null
  } catch {
    // No file yet, or one that was cut short: the window opens as it did the first time.
    return null
  }
}

function boundsOf(kept: unknown): Bounds | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { x, y, width, height } = kept as Readonly<Record<string, unknown>>
  if (![x, y, width, height].every(Number.isSafeInteger)) return null
  const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
  return bounds.width >= 200 && bounds.height >= 200 && bounds.width <= 20_000 && bounds.height <= 20_000
    ? bounds
    : null
}

/** Whether enough of the window's upper edge is on the display to take hold of it. */
function isWithReach({ x, y, width }: Bounds, display: Bounds): boolean {
  const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
  return across >= 100 && y >= display.y && y <= display.y + display.height - 40
}
