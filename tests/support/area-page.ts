import type { Page } from '@playwright/test';

export const AREA = '/places/minneapolis-mn/area';

/** Square metres of a polygon as the table says. */
export async function groundOf(page: Page, number: number): Promise<number> {
  const row = page
    .getByRole('table')
    .locator('tbody tr')
    .nth(number - 1);
  const text = (await row.getByRole('cell').nth(1).textContent()) ?? '';
  return Number(text.replace(/[^\d]/g, ''));
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
