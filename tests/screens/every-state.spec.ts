/** Every screen in every state: axe finds nothing in light and dark, nothing is wider than a narrow window, and every action shows its key. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { faultsIn } from '../support/screen-faults.ts'
import { statesAroundAPanel } from '../support/states-around-a-panel.ts'
import { statesOfAPanel } from '../support/states-of-a-panel.ts'

test.setTimeout(600_000)

test('before a panel everybody can read every screen, and every action has its key', async ({ page, application }) => {
  expect(await faultsIn(page, await statesAroundAPanel(page, application))).toEqual([])
})

test('from the preparation to the record that supersedes it, everybody can read the panel, and every action has its key', async ({
  page,
  application,
}) => {
  expect(await faultsIn(page, await statesOfAPanel(page, application))).toEqual([])
})
