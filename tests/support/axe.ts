import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** That targets are at least 24 pixels wide and high, or stand apart, axe only looks at when asked to. */
const OPTIONS = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };

/**
 * Fails on any accessibility violation that axe finds on the page as it stands, and on contrast in the dark theme, in
 * which nothing but colours differs. No page has frames, so axe need not gather results over several documents.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(`axe, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      const builder = new AxeBuilder({ page }).setLegacyMode(true).options(OPTIONS);
      const { violations } = await (colorScheme === 'light' ? builder : builder.withRules('color-contrast')).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}\n${failureSummary ?? ''}`),
      );
      expect(found, `accessibility violations, ${colorScheme}`).toEqual([]);
    });
  }
}
