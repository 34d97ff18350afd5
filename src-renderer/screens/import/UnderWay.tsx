// A long step under way: how far it has come, and the way out of it.
import { underWayWords } from '../../../src-main/words/under-way.ts'
import type { Watching } from '../../client/use-watch.ts'
import { Button } from '../../components/Button.tsx'

export function UnderWay({
  text,
  watching: { progress, stop, stopping },
}: {
  /** What is under way, until something is heard of it. */
  readonly text: string
  readonly watching: Watching
}) {
  const words = progress === null ? text : underWayWords.progress(progress)
  return (
    <section className="under-way" aria-label={underWayWords.title}>
      <p>{words}</p>
      <progress
        aria-label={words}
        max={progress?.total ?? 1}
        // Without a value it says that something is under way, and not how much.
        {...(progress === null ? {} : { value: Math.min(progress.done, progress.total) })}
      />
      <div className="actions">
        <Button
          label={stopping ? underWayWords.stopping : underWayWords.stop}
          keys="Escape"
          busy={stopping}
          onPress={stop}
        />
        <span className="quiet-text">{underWayWords.unchanged}</span>
      </div>
    </section>
  )
}
