// Where two people differ: all of them listed, one in hand, settled with a key and a reason.
import { useState } from 'react'
import type { DisagreementView, HandOverView } from '../../../src-main/api/contract/views.ts'
import { disagreementsWords, placeWords, waitingWords } from '../../../src-main/words/disagreements.ts'
import { valueWords } from '../../../src-main/words/case-form.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Settle } from './Settle.tsx'
import './disagreements.css'

export function DisagreementsScreen({ params: { inspection } }: ScreenProps<'disagreements'>) {
  const disagreements = useView('disagreements.list', { inspection })
  const handOver = useView('packs.show', { inspection })
  return (
    <div className="page disagreements-page">
      <h1>Disagreements</h1>
      <ShowView viewing={disagreements}>
        {(all) =>
          all.length === 0 ? (
            <Nothing inspection={inspection} />
          ) : (
            <Differing all={all} inspection={inspection} handOver={handOver.view} />
          )
        }
      </ShowView>
    </div>
  )
}

type DifferingProps = {
  readonly all: readonly DisagreementView[]
  readonly inspection: string
  readonly handOver: HandOverView | null
}

function Differing({ all, inspection, handOver }: DifferingProps) {
  const [chosen, setChosen] = useState({ key: '', place: 0 })
  const settle = useChange('disagreements.settle')
  // The one settled is gone: the next one has taken its place.
  const known = all.findIndex((each) => keyOf(each) === chosen.key)
  const place = known >= 0 ? known : Math.min(chosen.place, all.length - 1)
  const current = all[place]
  const choose = (next: number): void => {
    const at = (next + all.length) % all.length
    const there = all[at]
    if (there !== undefined) setChosen({ key: keyOf(there), place: at })
  }
  return (
    <>
      <p className="waiting-line">{waitingWords(all.length)}.</p>
      <p className="about">{disagreementsWords.what}</p>
      {handOver === null || handOver.whyNotMerge === null ? null : <Notice kind="note">{handOver.whyNotMerge}</Notice>}
      <div className="disagreements-columns">
        <nav aria-label="All disagreements">
          <ol>
            {all.map((each, at) => (
              <li key={keyOf(each)}>
                <button
                  type="button"
                  className="disagreement-link"
                  aria-current={at === place ? 'true' : undefined}
                  onClick={() => choose(at)}
                >
                  <span className="disagreement-case">
                    <bdi>{each.reference}</bdi>, {each.about}
                  </span>
                  <span className="disagreement-values">
                    {[...new Set(each.values.map(({ value }) => valueWords(each.field, value)))].join(' / ')}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {current === undefined ? null : (
          <section aria-labelledby="in-hand" className="in-hand">
            <header>
              <h2 id="in-hand">
                <bdi>{current.reference}</bdi>: {current.about}
              </h2>
              <p className="quiet-text">{placeWords(place + 1, all.length)}</p>
            </header>
            <div className="actions">
              {all.length === 1 ? null : (
                <>
                  <Button label="Before" keys="Alt+Up" whileTyping onPress={() => choose(place - 1)} />
                  <Button label="Next" keys="Alt+Down" whileTyping onPress={() => choose(place + 1)} />
                </>
              )}
              <LinkButton label="The case" keys="Alt+G" href={caseHref(inspection, current)} />
            </div>
            <Settle
              key={keyOf(current)}
              about={{ inspection, sample: current.sample, reference: current.reference, field: current.field }}
              values={current.values}
              settle={settle}
              alone
              whyNot={handOver?.whyNotMerge ?? null}
              onSettled={() => setChosen({ key: '', place })}
            />
          </section>
        )}
      </div>
    </>
  )
}

function keyOf({ sample, reference, field }: DisagreementView): string {
  return JSON.stringify([sample, reference, field])
}

function caseHref(inspection: string, { sample, reference }: DisagreementView): string {
  return hrefOf('case', { inspection, sample, reference })
}

function Nothing({ inspection }: { readonly inspection: string }) {
  return (
    <EmptyState
      title={disagreementsWords.none}
      actions={<LinkButton label="Go to the hand-over" href={hrefOf('hand-over', { inspection })} keys="Alt+G" />}
    >
      <p>{disagreementsWords.noneBecause}</p>
    </EmptyState>
  )
}
