// The key questions of an inspection: the grid the panel reads, the same figures on the bands beside it, and the cases behind each.
import { useRef, useState } from 'react'
import { previousWithoutCountsWords } from '../../../src-main/words/figures.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { keyQuestionColumns, keyQuestionRows } from '../../grids/key-questions.ts'
import { BandPlot } from '../../marks/BandPlot.tsx'
import { AcceptBlanks } from './AcceptBlanks.tsx'
import { CasesBehind } from './CasesBehind.tsx'
import { KeyQuestionGrid, type GridHandle } from './KeyQuestionGrid.tsx'
import { KeyQuestionTable } from './KeyQuestionTable.tsx'
import { WhatIfBeside } from './WhatIfBeside.tsx'
import './key-questions.css'

export function KeyQuestionsScreen(props: ScreenProps<'key-questions'>) {
  const { standard, question } = props.at
  // A link to another key question of the same inspection begins the screen anew.
  return <KeyQuestions key={`${standard} ${question}`} {...props} />
}

function KeyQuestions({ params: { inspection }, at }: ScreenProps<'key-questions'>) {
  const view = useInspection()
  const rows = keyQuestionRows(view)
  const columns = keyQuestionColumns(view)
  const asked = rows.find(
    ({ figure, standard }) =>
      figure.number === at.question || (at.question === undefined && standard.number === at.standard),
  )
  const [selected, setSelected] = useState<string | null>(asked?.figure.number ?? rows[0]?.figure.number ?? null)
  const [open, setOpen] = useState<string | null>(null)
  const [supposing, setSupposing] = useState(false)
  const [plain, setPlain] = useState(false)
  const grid = useRef<GridHandle>(null)
  const withoutCounts = rows.some(({ figure }) => figure.previous !== null && figure.previous.n === null)

  if (rows.length === 0) return <NoQuestions inspection={inspection} />
  const inHand = rows.find(({ figure }) => figure.number === selected)?.standard
  const close = (): void => {
    setOpen(null)
    grid.current?.focus(open)
  }
  const restore = (): void => {
    setSupposing(false)
    grid.current?.focus(selected)
  }
  const beside = supposing || open !== null
  return (
    <div className="page key-questions">
      <div className="page-head">
        <h1>Key questions</h1>
        <div className="actions">
          <Button
            label="Cases behind the figure"
            keys="Alt+C"
            whyNot={selected === null ? 'Choose a key question first.' : null}
            onPress={() => setOpen(selected)}
          />
          <Button
            label="What if"
            keys="Alt+I"
            pressed={supposing}
            onPress={() => (supposing ? restore() : setSupposing(true))}
          />
          <Button label="Plain table" keys="Alt+T" pressed={plain} onPress={() => setPlain(!plain)} />
        </div>
      </div>
      <AcceptBlanks view={view} />
      {withoutCounts ? <p className="hint">{previousWithoutCountsWords}</p> : null}
      <div className={beside ? 'grid-and-plot with-cases' : plain ? 'grid-and-plot alone' : 'grid-and-plot'}>
        {plain ? (
          <KeyQuestionTable rows={rows} columns={columns} onOpen={setOpen} />
        ) : (
          <KeyQuestionGrid
            handle={grid}
            rows={rows}
            columns={columns}
            narrow={beside}
            selected={selected}
            asked={asked?.figure.number ?? null}
            onSelect={setSelected}
            onOpen={setOpen}
          />
        )}
        {supposing && inHand !== undefined ? (
          <WhatIfBeside key={inHand.number} view={view} standard={inHand} onRestore={restore} />
        ) : open === null && plain ? null : open === null ? (
          <BandPlot
            title="On the bands"
            bands={view.bands}
            figures={rows.map(({ figure }) => figure)}
            selected={selected}
            onSelect={(question) => {
              setSelected(question)
              grid.current?.focus(question)
            }}
          />
        ) : (
          <CasesBehind key={open} inspection={inspection} question={open} bands={view.bands} onClose={close} />
        )}
      </div>
    </div>
  )
}

function NoQuestions({ inspection }: { readonly inspection: string }) {
  return (
    <div className="page">
      <h1>Key questions</h1>
      <EmptyState
        title="No key question"
        actions={
          <LinkButton
            label="Back to the ratings"
            keys="Alt+G"
            href={hrefOf('ratings', { inspection })}
            kind="primary"
          />
        }
      >
        <p>The framework of this inspection holds no key questions.</p>
      </EmptyState>
    </div>
  )
}
