// The samples of an inspection, each with its cases, and the way to their second look.
import { hrefOf } from '../../app/router.ts'
import type { SampleProps } from './CasesScreen.tsx'

export function Samples({ inspection, view }: Pick<SampleProps, 'inspection' | 'view'>) {
  return (
    <>
      <nav className="sample-links" aria-label="Samples">
        {view.samples.map(({ id, title, cases }) => (
          <a
            key={id}
            href={hrefOf('cases', { inspection }, { sample: id })}
            aria-current={id === view.sample.id ? 'true' : undefined}
          >
            {title} <span className="quiet-text">{cases}</span>
          </a>
        ))}
      </nav>
      <a href={hrefOf('second-look', { inspection }, { sample: view.sample.id })}>Second looks</a>
    </>
  )
}
