/** The screens of an inspection before its panel, and those of the file, each in its states; from one to the next without leaving the page. */
import { expect, type Page } from '@playwright/test'
import type { Application } from './application.ts'
import { inspectionOf, londonIn } from './london.ts'
import { doorBehind } from './page-door.ts'
import type { State } from './screen-faults.ts'

export async function statesAroundAPanel(page: Page, application: Application): Promise<readonly State[]> {
  const door = doorBehind(application)
  const [london, hiow] = [await londonIn(door), await inspectionOf(door, 'Company, 2020')]
  const { goTo } = application
  const of = (inspection: string, place: string) => `/inspections/${inspection}${place}`
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const at = (name: string, path: string, shown: string | RegExp, more?: () => Promise<unknown>): State => [
    name,
    async () => {
      await goTo(path)
      await heading(shown)
      await more?.()
    },
  ]
  const press = (name: string, ...keys: readonly string[]): ((then: () => Promise<unknown>) => State) => {
    return (then) => [
      name,
      async () => {
        for (const key of keys) await page.keyboard.press(key)
        await then()
      },
    ]
  }
  const see = (text: string | RegExp) => () => expect(page.getByText(text).first()).toBeVisible()
  return [
    at('Inspections', '/', 'Inspections', see('Who sits at this machine?')),
    press('the list of keys', '?')(() => expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()),
    press('the search', 'Escape', 'Control+k')(() => expect(page.getByRole('dialog')).toBeVisible()),
    press('the search of nothing')(async () => {
      await page.keyboard.type('zzz')
    }),
    press('Inspections again', 'Escape')(() => expect(page.getByRole('dialog')).toHaveCount(0)),
    at('New inspection', '/new-inspection', 'New inspection'),
    at('Bring a pack in', '/bring-pack', 'Bring a pack in'),
    at('Ratings by rule', of(london, ''), /London/, see('12 of 30')),
    at('Sample without a population', of(london, '/sample'), 'Sample'),
    at('Returns', of(london, '/import'), 'Returns'),
    at('Cases', of(london, '/cases'), 'Cases', () => expect(page.getByRole('gridcell').first()).toBeVisible()),
    at('Case', of(london, '/cases/case%20supervision/LON-C002'), /LON-C002/),
    at('No disagreements', of(london, '/disagreements'), 'Disagreements'),
    at('Hand-over', of(london, '/hand-over'), 'Hand-over'),
    at('Results', of(hiow, '/results'), 'Results'),
    at('Second look before one is drawn', of(london, '/second-look'), 'Second look'),
    at('Key questions', of(london, '/key-questions?question=2.2.3'), 'Key questions', () =>
      expect(page.getByRole('gridcell').first()).toBeVisible(),
    ),
    press('what if beside the key questions', 'Alt+I')(see('What if – nothing is stored')),
    at('Proposals', of(london, '/proposals?standard=1.1'), 'Proposals', () =>
      expect(page.getByRole('heading', { level: 2, name: '1.1' })).toBeVisible(),
    ),
    at('Moderation', of(hiow, '/proposals?standard=4.1'), 'Proposals', see('One band down')),
    at('Panel before a session', of(london, '/panel'), 'Panel'),
    at('Pre-read pack before a session', of(london, '/pre-read'), 'Pre-read pack'),
    at('Sign-off before a session', of(london, '/sign-off'), 'Sign-off'),
    at('the room before a session', of(london, '/room'), /London/, see('The panel has not opened yet')),
    at('History', of(london, '/history'), 'History'),
    at('Signed records, none', '/records', 'Signed records'),
    at('Settings', '/settings', 'Settings'),
    at('an address that leads nowhere', '/nowhere/at/all', 'There is nothing at this address'),
    at('an inspection that is not there', '/inspections/none', 'This inspection cannot be shown'),
    [
      'an inspection being read',
      async () => {
        await page.route('**/call', async (route) => {
          if (route.request().postData()?.includes('inspections.show') !== true) await route.continue()
        })
        await goTo(of(hiow, ''))
        await see('Reading the inspection…')()
      },
      'being read',
    ],
    [
      'a screen to which no answer comes',
      async () => {
        await page.unroute('**/call')
        await page.route('**/call', async (route) => {
          if (route.request().postData()?.includes('records.list') === true) await route.abort()
          else await route.continue()
        })
        await goTo('/records')
        await expect(page.getByRole('alert').first()).toBeVisible()
        await page.unroute('**/call')
      },
    ],
  ]
}
