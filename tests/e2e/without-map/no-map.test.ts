import { expect, test } from '../../support/browser-test';

test('where no map can be drawn the text is whole, and the page says why there is none', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/WebGL/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Places' }).getByRole('listitem')).toHaveCount(152);
});
