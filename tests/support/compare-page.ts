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

/** What of a part of the page reaches over one of its sides, in words. */
export async function listCutOff(part: Locator): Promise<string[]> {
  return part.evaluate((root) => {
    const { left, right } = root.getBoundingClientRect();
    return [...root.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < left || box.right > right);
      })
      .map((element) => `${element.tagName} ${element.textContent}`.slice(0, 60));
  });
}

/** The numbers of an axis that run into the one before them. */
export async function listCollisions(axis: Locator): Promise<string[]> {
  return axis.locator('text').evaluateAll((numbers) =>
    numbers
      .filter((number, at) => {
        const end = numbers[at - 1]?.getBoundingClientRect().right ?? 0;
        return number.getBoundingClientRect().left < end + 2;
      })
      .map((number) => number.textContent),
  );
}
