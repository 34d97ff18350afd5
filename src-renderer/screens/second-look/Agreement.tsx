// How far first and second judgements agree, key question by key question, with what the figures do not say.
import type { AgreementView, SecondLookView } from '../../../src-main/api/contract/views.ts'
import {
  cautionWords,
  kappaWords,
  noKappaWords,
  pairsWords,
  secondLookWords,
} from '../../../src-main/words/second-look.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'

const columns: readonly TableColumn<AgreementView>[] = [
  {
    id: 'question',
    title: 'Key question',
    names: true,
    cell: ({ question, text }) => (
      <span title={text}>
        {question}
        <span className="hidden"> {text}</span>
      </span>
    ),
  },
  { id: 'n', title: 'Pairs', figure: true, cell: ({ n }) => n },
  { id: 'agreed', title: 'Agree', figure: true, cell: ({ n, agreed }) => (n === 0 ? '–' : agreed) },
  { id: 'percent', title: '%', figure: true, cell: ({ percent }) => percent ?? '–' },
  {
    id: 'kappa',
    title: 'Kappa',
    figure: true,
    cell: (row) => <span title={row.kappa === null && row.n > 0 ? noKappaWords : undefined}>{kappaWords(row)}</span>,
  },
]

export function Agreement({ view: { agreement, overall } }: { readonly view: SecondLookView }) {
  const asked = agreement.filter(({ n, sameJudge }) => n + sameJudge > 0)
  // The fewest pairs of a key question that has any: its figure is the least sure.
  const fewest = Math.min(...agreement.map(({ n }) => n).filter((n) => n > 0))
  const without = agreement.some(({ n, kappa }) => n > 0 && kappa === null)
  return (
    <>
      {asked.length === 0 ? (
        <p>{secondLookWords.noPair}</p>
      ) : (
        <>
          <p>{pairsWords(overall)}</p>
          <Table caption="Agreement" captionHidden columns={columns} rows={asked} rowKey={({ question }) => question} />
          {Number.isFinite(fewest) && cautionWords(fewest) !== '' ? (
            <p className="caution">{cautionWords(fewest)}</p>
          ) : null}
          {without ? <p className="hint">{noKappaWords}</p> : null}
        </>
      )}
      <p className="hint">{secondLookWords.counts}</p>
      <p className="hint">{secondLookWords.kappa}</p>
    </>
  )
}
