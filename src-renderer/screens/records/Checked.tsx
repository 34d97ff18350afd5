// The record verified: each check with what it found, the failed ones first, and how anybody can do the same elsewhere.
import type { RecordView } from '../../../src-main/api/contract/views.ts'
import { checkedWords, recordWords } from '../../../src-main/words/records.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Notice } from '../../components/Notice.tsx'

export function Checked({ checks, digest }: { readonly checks: RecordView['verified']; readonly digest: string }) {
  const failed = checks.filter(({ passed }) => !passed)
  const passed = checks.filter(({ passed }) => passed)
  return (
    <BesideList title="Verification" state={checkedWords(checks)} clear={failed.length === 0}>
      {failed.length === 0 ? <p>{recordWords.allPassed}</p> : <Notice kind="failed">{recordWords.notPassed}</Notice>}
      {failed.length === 0 ? null : <CheckList checks={failed} />}
      <details className="checks-passed" open={failed.length > 0 ? true : undefined}>
        <summary>What was checked</summary>
        <CheckList checks={passed} />
      </details>
      <details className="checks-passed">
        <summary>How to check a copy elsewhere</summary>
        <p>{recordWords.verifyElsewhere}</p>
        <pre>
          <code>{recordWords.verifyCommand}</code>
        </pre>
        <p>The digest of this record:</p>
        <pre>
          <code>{digest}</code>
        </pre>
      </details>
    </BesideList>
  )
}

function CheckList({ checks }: { readonly checks: RecordView['verified'] }) {
  return (
    <ul className="check-results">
      {checks.map(({ check, passed, says }) => (
        <li key={`${check} ${says}`} className={passed ? 'passed' : 'failed'}>
          <b>{passed ? 'Passed' : 'Failed'}</b>
          <span>{says}</span>
        </li>
      ))}
    </ul>
  )
}
