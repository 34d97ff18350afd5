/** Choosing files as a person does: the button is seen, pressed by its key or otherwise, and the browser asks which. */
import type { Page } from '@playwright/test'

type OneFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
type Given = string | OneFile | readonly OneFile[]

/** `press` is for those who press the button in another way than by its key. */
export async function chooseFiles(
  page: Page,
  given: Given,
  press: () => Promise<void> = () => page.keyboard.press('Alt+o'),
): Promise<void> {
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  const asked = page.waitForEvent('filechooser')
  await press()
  await (await asked).setFiles(given)
}
