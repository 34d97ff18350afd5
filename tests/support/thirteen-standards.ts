/** A framework nobody ships: thirteen standards, twelve of them counting, out of 36, with samples and a sub-sample of its own. */
import type { Framework, Standard } from '../../src-main/domain/framework/framework.ts'
import { aCaseQuestion, aFramework, aStandard } from './framework.ts'

const inSample = (sample: string, number: string, name: string, change: Partial<Standard> = {}): Standard =>
  aStandard(number, {
    name,
    descriptor: `${name} meets what is expected of it.`,
    keyQuestions: ['1', '2'].map((last) =>
      aCaseQuestion(`${number}.${last}`, { sample, text: `Is ${name.toLowerCase()} sufficient, ${last}?` }),
    ),
    ...change,
  })
const led = (number: string, name: string): Standard => aStandard(number, { name, ratedBy: 'lead-inspector' })

/** Its overall bands are 0-6, 7-18, 19-30 and 31-36; 4.3 is rated and never summed. */
export function thirteenStandards(change: Partial<Framework> = {}): Framework {
  return aFramework({
    id: 'thirteen',
    title: 'Thirteen standards',
    overall: [
      { from: 0, rating: 'Inadequate' },
      { from: 7, rating: 'Requires improvement' },
      { from: 19, rating: 'Good' },
      { from: 31, rating: 'Outstanding' },
    ],
    samples: [
      { id: 'court reports', title: 'Court reports' },
      { id: 'casework', title: 'Casework' },
      { id: 'victims', title: 'Victims' },
    ],
    domains: [
      {
        number: '1',
        name: 'Organisation',
        standards: [led('1.1', 'Leadership'), led('1.2', 'Staff'), led('1.3', 'Services'), led('1.4', 'Premises')],
      },
      {
        number: '2',
        name: 'Court work',
        standards: [
          inSample('court reports', '2.1', 'Advice to court'),
          inSample('court reports', '2.2', 'Allocation'),
        ],
      },
      {
        number: '3',
        name: 'Casework',
        standards: [
          inSample('casework', '3.1', 'Assessment'),
          inSample('casework', '3.2', 'Planning', {
            keyQuestions: [
              aCaseQuestion('3.2.1', { sample: 'casework' }),
              aCaseQuestion('3.2.2', { sample: 'casework', leaveOut: { column: 'Ward', equals: ['north', 'east'] } }),
            ],
          }),
          inSample('casework', '3.3', 'Delivery'),
          inSample('casework', '3.4', 'Reviewing'),
        ],
      },
      {
        number: '4',
        name: 'Victims',
        standards: [
          inSample('victims', '4.1', 'Contact'),
          inSample('victims', '4.2', 'Information'),
          inSample('victims', '4.3', 'Satisfaction', { counts: false, label: null }),
        ],
      },
    ],
    ...change,
  })
}
