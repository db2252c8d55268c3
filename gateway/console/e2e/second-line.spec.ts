import type { Browser, Page } from '@playwright/test';
import { accessible, expect, fillSignIn, listed, remember, scan, SHOTS, signIn, test, verdict } from './kit.ts';

const shot = (page: Page, name: string) => page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });

/** A listed traveller is stopped at a counter; the short number of the referral. */
async function refer(browser: Browser) {
  const context = await browser.newContext();
  await remember(context, { lane: '5' });
  const page = await context.newPage();
  await signIn(page, 'azad');
  await scan(page, listed());
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'REFER');
  const number = /([0-9A-F]{6})/.exec((await page.locator('.verdict .referral').textContent()) ?? '')![1]!;
  await context.close();
  return number;
}

async function openLine(page: Page, username: string) {
  await page.goto('/login?returnTo=/second-line');
  await fillSignIn(page, username);
  await page.waitForURL('**/second-line');
  await page.evaluate(() => document.fonts.ready);
}

const inQueue = (page: Page, number: string) => page.locator('.waiting', { hasText: number });

test('the second line takes a traveller up, sees whom they resemble, and decides', async ({ page, context, browser }) => {
  const number = await refer(browser);
  await remember(context, { lane: '5' });
  await openLine(page, 'nazdar');
  await inQueue(page, number).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.locator('.reasons')).toContainText('resemble a listed person');
  await expect(page.locator('.match').first()).toContainText('SAMPLE.001');
  await expect(page.locator('.traveller .primary')).toHaveText('AL MITHALI');
  await expect(page.locator('.outcomes').getByRole('radio')).toHaveCount(0);

  await page.keyboard.press('F4');
  await expect(inQueue(page, number)).toContainText('With you');
  await expect(page.locator('.outcomes').getByRole('radio')).toHaveCount(5);
  await page.keyboard.press('F4');
  await expect(page.getByRole('button', { name: 'Decide' })).toBeDisabled();
  await page.getByText('The traveller is not the listed person.').click();
  await page.getByLabel('Why: what was compared, seen or said').fill('Compared with the photograph.');
  await shot(page, 'second-line-deciding');
  await page.keyboard.press('F4');
  await expect(page.getByRole('heading', { name: 'Decided' })).toBeVisible();
  await expect(inQueue(page, number)).toHaveCount(0);
  await expect(page.locator('.history li')).toHaveCount(2);
});

test('what another officer looks at is told, and a supervisor takes it over with a reason', async ({ page, context, browser }) => {
  const number = await refer(browser);
  await remember(context, { lane: '5' });
  await openLine(page, 'nazdar');
  await inQueue(page, number).click();
  await page.getByRole('button', { name: 'Take it up' }).click();
  await expect(page.locator('.outcomes').getByRole('radio')).toHaveCount(5);

  const beside = await browser.newContext();
  await remember(beside, { lane: '5' });
  const supervisor = await beside.newPage();
  await openLine(supervisor, 'karwan');
  await inQueue(supervisor, number).click();
  await expect(supervisor.getByText('Another officer looks at this traveller.')).toBeVisible();
  await supervisor.getByLabel('Why: what was compared, seen or said').fill('Shift has ended.');
  await supervisor.keyboard.press('F4');
  await expect(supervisor.locator('.outcomes').getByRole('radio')).toHaveCount(5);
  await beside.close();

  // who still has the old page before them is told, and sees how it stands now
  await page.getByText('Document and holder are in order.').click();
  await page.getByLabel('Why: what was compared, seen or said').fill('Too late.');
  await page.keyboard.press('F4');
  await expect(page.locator('.notice[data-kind=TROUBLE]')).toBeVisible();
  await expect(page.getByText('Another officer looks at this traveller.')).toBeVisible();
});

test('an officer of the first line has no second line, and is shown the booth', async ({ page, context }) => {
  await remember(context, { lane: '5' });
  await openLine(page, 'azad');
  await expect(page.locator('main.booth')).toBeVisible();
  await expect(page.locator('.screens')).toHaveCount(0);
});

for (const language of ['en', 'ar', 'ckb'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the second line can be used by everybody: ${language}, ${theme}`, async ({ page, context, browser }) => {
      const number = await refer(browser);
      await remember(context, { language, theme, lane: '5' });
      await openLine(page, 'nazdar');
      await expect(inQueue(page, number)).toBeVisible();
      await accessible(page, `the queue, ${language}, ${theme}`);
      await inQueue(page, number).click();
      await expect(page.locator('.match').first()).toBeVisible();
      await page.keyboard.press('F4');
      await expect(page.locator('.outcomes').getByRole('radio')).toHaveCount(5);
      await accessible(page, `a referral, ${language}, ${theme}`);
      await shot(page, `second-line-${language}-${theme}`);
    });
  }
}
