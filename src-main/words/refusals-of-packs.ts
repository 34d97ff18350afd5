// The sentences of what is wrong with a hand-over pack: none of them leaves anything changed.
import type { RefusalSentences } from './refusals-of-files.ts'

export const packRefusals = {
  'pack-foreign': () => 'The file is not a hand-over pack of Ratings Panel.',
  'pack-newer': ({ format, known }) =>
    `The pack was written by a newer version of Ratings Panel (pack format ${format}; this one knows ${known}). Bring it in with the newer version.`,
  'pack-damaged': ({ why }) =>
    `The pack is damaged or cut short: ${why}. Nothing was changed; ask for the pack to be written again.`,
  'pack-too-large': ({ most }) =>
    `The pack unpacks to more than ${Math.floor(most / 1_048_576)} MB, which is more than can be read.`,
  'pack-of-another-inspection': ({ pack, here }) =>
    `This pack is of ${pack}, and this inspection is ${here}. Bring it in from the list of inspections, or open the inspection it is of.`,
  'pack-of-another-framework': ({ framework, pack, here }) =>
    `The pack rates the inspection by another file of the framework ${framework} (version ${pack}) than this laptop (version ${here}). Cases judged by different rules are not brought together.`,
  'pack-collides': ({ what, about }) =>
    `The pack and this file have the same ${what} (${about}) with different content. One of them was changed outside Ratings Panel, so nothing was brought together.`,
  'pack-nothing-new': () => 'Everything in this pack is in the file already. Nothing changes.',
  'inspector-without-cases': ({ inspector }) => `No case names ${inspector} as its inspector.`,
} satisfies Partial<RefusalSentences>
