// The polite live region of the window; `announce` speaks through it.
import { useAnnouncement } from './live-region.ts'

export function LiveRegion() {
  const { text, turn } = useAnnouncement()
  return (
    <output className="hidden">
      {/* A new element each time, so that the same words twice are read twice. */}
      <span key={turn}>{text}</span>
    </output>
  )
}
