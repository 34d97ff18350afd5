/** Hampshire and Isle of Wight 2020, whose organisational delivery was not rated: to a signed record, by keyboard alone. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { keyboard } from '../support/hands.ts'
import { button, exportRecord, link, preparePanel, saysWhoIsHere, signOff } from '../support/session-path.ts'

test.setTimeout(600_000)

const commandLine = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')

test('a domain nobody could rate is decided, minuted and signed as not rated, and there is no overall rating', async ({
  page,
  application,
}, testInfo) => {
  const hands = keyboard(page)
  await application.goTo('/')
  await saysWhoIsHere(page, hands)
  await hands.press(link(page, 'Hampshire and Isle of Wight Community Rehabilitation Company, 2020'))
  await hands.press(link(page, 'No panel session has been prepared'))
  await preparePanel(page, hands)
  for (const standard of ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2']) {
    await hands.press(button(page, `Call ${standard}`))
    await expect(page.getByRole('region', { name: /^(Outcome|Read back)$/ })).toBeVisible()
    const published = button(page, 'As the published panel decided')
    if (await published.isVisible()) {
      await hands.press(published)
      await hands.press(button(page, 'Read back'))
    }
    if (standard === '1.1')
      await expect(page.getByText('the panel decided that the standard is not rated')).toBeVisible()
    await hands.press(button(page, 'Agree'))
  }
  await expect(page.getByText('No overall rating').first()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await hands.press(button(page, 'Close the panel'))
  await hands.press(link(page, 'Go to sign-off'))
  await expect(page.frameLocator('iframe').getByText('No overall rating').first()).toBeVisible()
  await signOff(page, hands)
  await expect(page.getByText('not every standard that counts is rated: 1.1 Leadership')).toBeVisible()
  const file = testInfo.outputPath('hiow.json')
  writeFileSync(file, await exportRecord(page, hands))
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'verify', file])
  expect(stdout).toContain('Hampshire and Isle of Wight Community Rehabilitation Company, 2020: no overall rating.')
})
