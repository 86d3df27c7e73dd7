import { expect, type Locator, type Page } from '@playwright/test';

export const heads = (page: Page) => page.getByRole('list', { name: 'Places compared' }).getByRole('listitem');

/** The places in their order, without their letters. */
export async function expectPlaces(page: Page, names: readonly string[]): Promise<void> {
  await expect(heads(page)).toHaveText(names.map((name, i) => new RegExp(`^${'ABCD'[i]}${name}`)));
}

export async function addBySearch(page: Page, typed: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: /^Add a/ });
  await field.fill(typed);
  await expect(page.getByRole('option', { name: option })).toBeVisible();
  await field.press('Enter');
}

/** A sheet at half its height would hide what is tapped. */
export async function openWhole(page: Page, isPhone: boolean): Promise<void> {
  if (isPhone) await page.getByRole('button', { name: 'Panel is half: make it full' }).tap();
}

export async function expectTargets(links: Locator): Promise<void> {
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
}
