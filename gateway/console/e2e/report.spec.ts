import type { Page } from '@playwright/test';
import { accessible, expect, SHOTS, test } from './kit.ts';

// As a traveller meets it: a telephone, nobody signed in.
test.use({ viewport: { width: 360, height: 740 } });

const CODE = /^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/;
const DIRECTIONS = { ar: 'rtl', ckb: 'rtl', kmr: 'ltr', fa: 'rtl', en: 'ltr' } as const;

async function write(page: Page, words: string) {
  await page.locator('#kind-EXTORTION').check();
  await page.locator('#words').fill(words);
}

async function send(page: Page): Promise<string> {
  await page.locator('#send').click();
  await expect(page.locator('#code-made')).toHaveText(CODE);
  return page.locator('#code-made').innerText();
}

for (const [language, direction] of Object.entries(DIRECTIONS)) {
  test(`the form is there in ${language}, and everybody can use it`, async ({ page }) => {
    await page.goto(`/report?at=IQIKH&language=${language}`);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await page.locator('#kind-ILL_TREATMENT').check();
    await accessible(page, `the form in ${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.screenshot({ path: `${SHOTS}/report-${language}.png`, fullPage: true });
  });
}

test('who reports keeps a code, comes back with it, and adds something', async ({ page }) => {
  await page.goto('/report?at=IQIKH&language=en');
  await write(page, 'He took forty dollars');
  const code = await send(page);
  await accessible(page, 'the code');
  await page.screenshot({ path: `${SHOTS}/report-code.png` });

  await page.reload();
  await page.locator('#part-back').click();
  await page.locator('#typed').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.locator('#look').click();
  await expect(page.locator('#standing')).toHaveText('It has arrived and waits to be looked into.');
  await expect(page.locator('#report')).not.toContainText('forty dollars');
  await page.locator('#more').fill('It was lane 4');
  await page.locator('#add').click();
  await expect(page.locator('#report')).toContainText('What you added has arrived.');
  await accessible(page, 'how a report stands');
});

test('without a link nothing is lost, and it is sent under the same code', async ({ page }) => {
  await page.goto('/report?language=en');
  const codes: string[] = [];
  let link = false;
  await page.route('**/public/reports', async (route) => {
    codes.push((route.request().postDataJSON() as { code: string }).code);
    await (link ? route.continue() : route.abort());
  });
  await write(page, 'He took forty dollars');
  await page.locator('#send').click();
  await expect(page.locator('#report')).toContainText('It was not sent. Nothing is lost');
  await expect(page.locator('#words')).toHaveValue('He took forty dollars');
  link = true;
  const code = await send(page);
  expect(new Set(codes)).toEqual(new Set([code]));
});

test('what is missing is said, and what cannot be a code is not asked for', async ({ page }) => {
  await page.goto('/report?language=en');
  await page.locator('#send').click();
  await expect(page.locator('#report')).toContainText('Choose what it is about.');
  await page.locator('#kind-OTHER').check();
  await page.locator('#send').click();
  await expect(page.locator('#report')).toContainText('Say what happened.');
  await page.locator('#part-back').click();
  await page.locator('#typed').fill('not a code');
  await page.locator('#look').click();
  await expect(page.locator('#report')).toContainText('That is not a code');
  await page.locator('#typed').fill('00000-00000-00000-00000');
  await page.locator('#look').click();
  await expect(page.locator('#report')).toContainText('There is no report with this code.');
});

test('the telephone remembers nothing of it', async ({ page, context }) => {
  await page.goto('/report?at=IQIKH&language=en');
  await write(page, 'He took forty dollars');
  await send(page);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], []]);
  await page.reload();
  await expect(page.locator('#words')).toHaveValue('');
  await page.getByRole('button', { name: 'Leave this page' }).click();
  await page.waitForURL('about:blank');
  expect(await page.goBack()).toBeNull();
});
