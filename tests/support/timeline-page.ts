import { expect, type Page } from '@playwright/test';
import { readDossierEvents } from './dossier-events';

/** Straight from the record's file: the events of some days, as the list counts them. */
export const countEvents = (from: string, to: string) =>
  readDossierEvents().filter(({ date, endDate }) => date <= to && (endDate ?? date) >= from).length;

export const LIMITS = { first: '2026-01-13', last: '2026-02-01' } as const;

export const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
export const firstDay = (page: Page) => timeline(page).getByRole('slider', { name: 'First day shown' });
export const lastDay = (page: Page) => timeline(page).getByRole('slider', { name: 'Last day shown' });

/** Opens the strip where it is folded: on phones. */
export async function openTimeline(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const opener = timeline(page).getByRole('button', { expanded: false });
  if ((page.viewportSize()?.width ?? 0) <= 640) await opener.click();
  await expect(firstDay(page)).toBeVisible();
}

export async function openOptions(page: Page): Promise<void> {
  const opener = timeline(page).getByRole('button', { name: 'Days…' });
  if (await opener.isVisible()) await opener.click();
}

/** The panel counts the events of the days, and the address names them. */
export async function expectDays(page: Page, from: string, to: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`from=${from}&to=${to}`));
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText(
    `${countEvents(from, to)} of 193 events`,
  );
}

export async function expectAllDays(page: Page): Promise<void> {
  await expect(page).not.toHaveURL(/from=|to=/);
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText('193 events');
}
