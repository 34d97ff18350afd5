// A self-contained HTML page shown as it will be printed: to scale, sealed off from the application, with a button that prints it.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import './paper.css'

export type PaperProps = {
  readonly title: string
  /** Names the frame for whoever hears the screen. */
  readonly frameTitle: string
  readonly html: string
  readonly print: string
  readonly fullSize: string
  /** In the place of the title, where it has parts to choose from. */
  readonly heading?: ReactNode
}

/** As wide as the page needs to be laid out as on paper. */
const paperWidth = 880

export function Paper({ title, frameTitle, html, print, fullSize, heading }: PaperProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [full, setFull] = useState(false)
  const [sheet, room] = useRoom()
  const scale = full || room === null ? 1 : Math.min(1, room.width / paperWidth)
  return (
    <section className="paper">
      <div className="paper-tools">
        {heading ?? <h2>{title}</h2>}
        <Button label={fullSize} keys="Alt+Z" pressed={full} onPress={() => setFull(!full)} />
        <Button label={print} keys="Ctrl+P" onPress={() => frame.current?.contentWindow?.print()} />
      </div>
      <div className="paper-sheet" ref={sheet}>
        {/* No script runs inside. It keeps our origin so that this window may print it and follow its footnotes. */}
        <iframe
          ref={frame}
          title={frameTitle}
          sandbox="allow-same-origin allow-modals"
          srcDoc={html}
          onLoad={() => keepInside(frame.current)}
          style={{
            width: room === null ? '100%' : room.width / scale,
            height: room === null ? '100%' : room.height / scale,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </section>
  )
}

/** The size of the sheet's place, followed as the window changes. */
function useRoom() {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const place = element.current
    if (place === null) return undefined
    const measure = (): void => setRoom({ width: place.clientWidth, height: place.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  return [element, room] as const
}

/** Inside a frame made from text, `#footnote` would be read as an address of this window: the frame goes there itself instead. */
function keepInside(frame: HTMLIFrameElement | null): void {
  const page = frame?.contentDocument
  page?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a')
    const href = link?.getAttribute('href')
    if (href === null || href === undefined) return
    event.preventDefault()
    if (href.startsWith('#')) page.querySelector(`#${CSS.escape(href.slice(1))}`)?.scrollIntoView()
  })
}
