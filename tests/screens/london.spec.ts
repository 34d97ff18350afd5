/** London, from its case returns to a signed record that anybody can recompute, by mouse; and as far as its ratings by keyboard alone. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { mouse } from '../support/hands.ts'
import { asFarAsRatings, throughLondon } from '../support/london-path.ts'
import { keysAlone } from '../support/scripted-panel.ts'

test.use({ samples: false })
test.setTimeout(600_000)

const commandLine = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')

test('London goes from returns to a signed record by mouse, and the record recomputes as 15 of 30', async ({
  page,
  application,
}, testInfo) => {
  await application.goTo('/')
  const record = await throughLondon(page, mouse(page))

  const file = testInfo.outputPath('london.json')
  writeFileSync(file, record)
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'verify', file])
  expect(stdout).toContain('15 of 30')

  // One changed character anywhere in it is told.
  writeFileSync(file, record.replace('Ben Member', 'Ben Nember'))
  await expect(promisify(execFile)(process.execPath, [commandLine, 'verify', file])).rejects.toMatchObject({
    code: 1,
    stdout: '',
  })
})

// What follows by keyboard alone: scripted-london.spec.ts.
test('London is begun, brought in and proposed for by keyboard alone', async ({ page, application }) => {
  const hands = await keysAlone(page)
  await application.goTo('/')
  await asFarAsRatings(page, hands)
})
