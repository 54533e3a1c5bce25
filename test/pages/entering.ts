import { expect } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import { router } from '@/router'

export type Fields = Readonly<Record<string, string>>

/** Fills fields by their label; the field of another group goes through the group. */
export async function fill(within: Locator, fields: Fields): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await within.getByLabelText(label, { exact: true }).fill(text)
}

export async function choose(within: Locator, fields: Fields): Promise<void> {
  for (const [label, option] of Object.entries(fields))
    await within.getByLabelText(label, { exact: true }).selectOptions(option)
}

export async function tick(within: Locator, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await within.getByLabelText(label, { exact: true }).click()
}

export function group(within: Locator, name: string): Locator {
  return within.getByRole('group', { name, exact: true })
}

/** Opens the dialog behind a button of a tab, and saves what was entered in it. */
export async function enter(
  tab: string,
  button: string,
  work: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await router.push(tab)
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await work(dialog)
  await dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
}
