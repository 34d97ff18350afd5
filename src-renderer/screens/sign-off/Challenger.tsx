// What a challenger would ask: never in the way, but better heard before signing than after.
import { challenges, lookWords, type Challenge } from '../../../src-main/words/challenges.ts'
import { askedWords, signOffWords } from '../../../src-main/words/sign-off.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import { BesideList } from '../../components/BesideList.tsx'

export function Challenger() {
  const { summary, domains, afterPanel, overallBands } = useInspection()
  const asked = challenges(
    domains.flatMap(({ standards }) => standards),
    afterPanel,
    overallBands,
  )
  return (
    <BesideList title="A challenger would ask" clear={asked.length === 0} state={askedWords(asked.length)}>
      {asked.length === 0 ? null : (
        <>
          <p className="hint">{signOffWords.askedOnly}</p>
          <ul>
            {asked.map((challenge) => (
              <li key={challenge.says}>
                {challenge.says} <a href={hrefOfChallenge(summary.id, challenge)}>{lookWords(challenge)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </BesideList>
  )
}

function hrefOfChallenge(inspection: string, { standard, question }: Challenge): string {
  if (question !== null) return hrefOf('key-questions', { inspection }, { question })
  return standard === null ? hrefOf('ratings', { inspection }) : hrefOf('panel', { inspection }, { standard })
}
