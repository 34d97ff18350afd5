/** A ratings page on which everything that somebody can name is named as badly as can be. */
import type { Framework, Standard } from '../../src-main/domain/framework/framework.ts'
import { aFramework } from './framework.ts'
import { pageOf } from './ratings-page.ts'

export const markup = `<script>alert("x")</script>'"&amp;</style></title><b>--><![CDATA[`
export const rightToLeft = '\u202eتقييم القيادة \u2067👩‍⚖️ מראש'
const endless = 'W'.repeat(5000)
const control = 'a\u0000b\u001b[31mc\u2028d\ud800e'

const badNames = [markup, rightToLeft, endless, control]
const bad = (place: number): string => badNames[place % badNames.length] ?? ''

function hostileFramework(): Framework {
  const plain = aFramework()
  const standard = (each: Standard, place: number): Standard => ({
    ...each,
    name: bad(place),
    descriptor: bad(place + 1),
    keyQuestions: each.keyQuestions.map((question, at) => ({ ...question, text: bad(place + at) })),
  })
  return {
    ...plain,
    id: markup,
    version: rightToLeft,
    title: endless,
    source: markup,
    scale: plain.scale.map((step, place) => ({
      ...step,
      name: `${bad(place).slice(0, 300)}${place}`,
      band: `${bad(place + 1).slice(0, 300)}${place}`,
    })),
    overall: plain.overall.map((band, place) => ({ ...band, rating: `${bad(place).slice(0, 300)}${place}` })),
    grounds: plain.grounds.map((ground, place) => ({ ...ground, text: bad(place) })),
    domains: plain.domains.map((domain, at) => ({
      ...domain,
      name: bad(at),
      standards: domain.standards.map((each, place) => standard(each, at + place)),
    })),
  }
}

export function hostilePage(): string {
  const framework = hostileFramework()
  const rating = (score: number): string => framework.scale[score]?.name ?? ''
  const figures = { '2.2.1': '80 of 99', '2.2.2': '95 of 99', '2.2.3': '48%', '4.1.1': '50 of 99', '4.1.2': '60 of 99' }
  return pageOf(
    framework,
    { figures, proposals: { '1.1': rating(0) }, moderation: { '4.1': 'up' } },
    [
      { standard: '1.1', outcome: 'set-otherwise', rating: rating(3), rationale: endless },
      {
        standard: '2.2',
        outcome: 'discretion-used',
        direction: 'up',
        grounds: ['wider-evidence', 'other-bands'],
        rationale: `${rightToLeft}\n\n${markup}`,
        evidence: endless,
      },
      { standard: '4.1', outcome: 'moderation-rejected', rationale: markup },
      { standard: '4.1', outcome: 'considered-no-change', rationale: '👩‍⚖️'.repeat(900) },
    ],
    {
      provider: rightToLeft + markup,
      status: { signed: true, words: `Signed by ${markup}${rightToLeft}` },
      notes: [endless, markup],
    },
  )
}
