import type { Browser, Page } from '@playwright/test';
import {
  accessible, expect, fillSignIn, listed, passport, remember, scan, SHOTS, signIn, test, unlisted, verdict,
} from './kit.ts';

const SCREENINGS = '**/api/traveller-screening/screenings';
const REFERRALS = '/api/traveller-screening/referrals';
const SCRIPT = { 'X-Requested-With': 'JavaScript' };

const shot = (page: Page, name: string) => page.screenshot({ path: `${SHOTS}/${name}.png` });
const isVerdict = (page: Page, expected: string) => expect(verdict(page)).toHaveAttribute('data-verdict', expected);
const ready = (page: Page) => expect(page.locator('main[data-scene=READY]')).toBeVisible();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);

/** The second line decides, in a session of its own, upon the referral whose short number the booth shows. */
async function resolve(browser: Browser, shortNumber: string, outcome: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'nazdar');
  const answer = await page.request.get(`${REFERRALS}?state=OPEN`, { headers: SCRIPT });
  const { referrals } = (await answer.json()) as { referrals: { id: string }[] };
  const { id } = referrals.find((referral) => referral.id.toUpperCase().endsWith(shortNumber))!;
  const read = await page.request.get(`${REFERRALS}/${id}`, { headers: SCRIPT });
  const resolved = await page.request.put(`${REFERRALS}/${id}/resolution`, {
    headers: { ...SCRIPT, 'If-Match': read.headers().etag! },
    data: { outcome, note: 'Compared with the photograph.' },
  });
  expect(resolved.ok()).toBe(true);
  await context.close();
}

async function shortNumber(page: Page) {
  return /([0-9A-F]{6})/.exec((await page.locator('.verdict .referral').textContent()) ?? '')![1]!;
}

test('an officer signs in, says where the booth stands, and lets a traveller cross', async ({ page, context }) => {
  await remember(context, {});
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillSignIn(page, 'azad');

  await expect(page.getByRole('heading', { name: 'Where does this booth stand?' })).toBeVisible();
  await page.getByLabel('Lane').selectOption('3');
  await shot(page, 'setup');
  await page.getByRole('button', { name: 'Open the booth' }).click();
  await expect(page.locator('.stand .lane')).toContainText('3');
  await expect(page.locator('[data-link=UP]')).toBeVisible();
  await expect(page.locator('[data-list=YES]')).toBeVisible();

  const lines = unlisted();
  await scan(page, lines);
  await isVerdict(page, 'CLEAR');
  await expect(page.getByRole('status')).toContainText('Clear.');
  await expect(page.locator('.name .primary')).toHaveText('ZERIBAR');
  await expect(page.locator('.fields').getByText('23 July 1991')).toBeVisible();
  await expect(page.locator('.lines')).toContainText(lines[1]!);

  await scan(page, unlisted());
  await expect(page.getByText('Decide on this traveller before the next document.')).toHaveCount(2);
  await page.keyboard.press('F4');
  await ready(page);
  await expect(page.locator('.notice[data-kind=RECORDED]')).toContainText(lines[1]!.slice(5, 8));
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'RECORDED');
  await shot(page, 'recorded');

  await page.reload();
  await expect(page.locator('.stand .lane')).toContainText('3');
});

test('a listed traveller is referred with the evidence, cleared by the second line, and crosses', async ({ page, context, browser }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, listed());
  await isVerdict(page, 'REFER');
  await expect(page.locator('.reasons')).toContainText('resemble a listed person');
  await expect(page.locator('.match').first()).toContainText('SAMPLE.001');
  await expect(page.locator('.evidence').first()).toContainText('Same date of birth');
  await expect(page.locator('.evidence [data-side=for]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Record crossing/ })).toHaveCount(0);
  const number = await shortNumber(page);
  await page.keyboard.press('F4');
  await ready(page);
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'REFERRED');

  await resolve(browser, number, 'NOT_THE_LISTED_PERSON');
  await page.locator('.decisions .link').click();
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'CLEARED');
  await page.keyboard.press('F7');
  await isVerdict(page, 'CLEARED');
  await expect(verdict(page)).toContainText('The traveller is not the listed person.');
  await shot(page, 'cleared-by-second-line');
  // the fact that the referral is resolved travels to the crossing point by itself
  await expect(async () => {
    await page.keyboard.press('F4');
    await expect(page.locator('.notice[data-kind=RECORDED]')).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'RECORDED');
});

test('a stopped traveller takes a case number along, on paper in three languages', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, listed());
  await isVerdict(page, 'REFER');
  await page.keyboard.press('F9');
  const number = page.locator('.slip-number .number');
  await expect(number).toHaveText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  await shot(page, 'case-number');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper .number')).toHaveText((await number.textContent())!);
  await expect(page.locator('.paper section')).toHaveCount(3);
  await expect(page.locator('.paper section[lang=ckb]')).toBeVisible();
  await expect(page.locator('.stage')).toBeHidden();
  await shot(page, 'case-number-on-paper');
  await page.emulateMedia({ media: 'screen' });
  // the same number however often it is printed
  const before = await number.textContent();
  await page.keyboard.press('F9');
  await expect(number).toHaveText(before!);
});

test('an officer asks the protection questions in the traveller\'s language, by keys alone, and is told to refer', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, unlisted());
  await isVerdict(page, 'CLEAR');
  await page.keyboard.press('F10');
  await expect(page.locator('.protection')).toBeVisible();
  await page.getByRole('radio', { name: 'کوردی (سۆرانی)' }).check();
  await expect(page.locator('.question')).toHaveCount(10);
  await expect(page.locator('.question p [lang=ckb]')).toHaveCount(7);
  await expect(page.locator('.question p [lang=ckb]').first()).toContainText('مەترسی');

  // another document does not take the traveller away meanwhile
  await scan(page, unlisted());
  await expect(page.getByText('Decide on this traveller before the next document.')).toHaveCount(2);

  await page.locator('.question input').first().focus();
  for (const key of ['2', '2', '1', '2']) await page.keyboard.press(key, { delay: 90 });
  await expect(page.locator('.question').nth(2).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(page.locator('.question').nth(4).getByRole('radio').first()).toBeFocused();
  await shot(page, 'protection-questions');
  const sent = page.waitForRequest('**/api/trafficking-alert/triages/*');
  await page.keyboard.press('F4');
  expect((await sent).postDataJSON()).toMatchObject({ language: 'ckb', yes: ['AFRAID_TO_RETURN'], person: {} });
  await expect(page.getByTestId('asked')).toContainText('Refer to protection now.');
  await expect(page.getByTestId('asked')).not.toContainText(/asylum|danger/i);
  await shot(page, 'protection-refer');
  // a concern refuses nobody: the traveller may cross
  await page.keyboard.press('F4');
  await expect(page.locator('.notice[data-kind=RECORDED]')).toBeVisible();
});

test('a traveller whom the second line does not clear is shown as such', async ({ page, context, browser }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, listed());
  await isVerdict(page, 'REFER');
  const number = await shortNumber(page);
  await page.keyboard.press('F4');
  await resolve(browser, number, 'LISTED_PERSON_CONFIRMED');
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'DENIED', { timeout: 20_000 });
  await page.keyboard.press('F7');
  await ready(page);
});

test('an officer refers a clear traveller with a remark', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, unlisted());
  await isVerdict(page, 'CLEAR');
  await page.keyboard.press('F8');
  await page.getByLabel('What did you notice?').fill('The photograph is of somebody else.');
  await shot(page, 'remark');
  await page.keyboard.press('F8');
  await isVerdict(page, 'REFERRED');
  await page.keyboard.press('F4');
  await ready(page);
});

test('a clear traveller is let go unrecorded only when asked twice', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await scan(page, unlisted());
  await isVerdict(page, 'CLEAR');
  await page.keyboard.press('Escape');
  await expect(page.locator('.notice[data-kind=SURE]')).toBeVisible();
  await page.keyboard.press('Escape');
  await ready(page);
  await expect(page.locator('.decisions li')).toHaveAttribute('data-end', 'SET_ASIDE');
});

test('lines that cannot be read are told with their place, corrected by hand, and checked', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  const [first, second] = unlisted() as [string, string];
  await scan(page, [first, `${second.slice(0, 9)}*${second.slice(10)}`]);
  await expect(page.locator('.faults')).toContainText('Line 2, position 10');
  await shot(page, 'unreadable');
  await expect(page.locator('#manual')).toBeFocused();
  await page.keyboard.type(second[9]!, { delay: 90 });
  await expect(page.locator('#manual')).toHaveValue(`${first}\n${second}`);
  // an Enter within 400 ms of a scan is taken for the reader's
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await isVerdict(page, 'CLEAR');
});

test('typing works on any keyboard layout, and counts as one types', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  const [first, second] = unlisted() as [string, string];
  await expect(page.locator('#manual')).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.locator('#manual')).toBeFocused();
  await page.keyboard.insertText(first.toLowerCase());
  await page.keyboard.press('Enter');
  const digits = [...second.slice(0, 43)].map((c) => (/\d/.test(c) ? String.fromCodePoint(0x0660 + Number(c)) : c)).join('');
  await page.keyboard.insertText(digits);
  await expect(page.locator('.counts li').nth(1)).toContainText('43');
  await page.keyboard.insertText(second.slice(43));
  await expect(page.locator('.counts [data-whole]')).toHaveCount(2);
  await page.keyboard.press('F2');
  await isVerdict(page, 'CLEAR');
});

test('a PC on the Arabic layout reads, and the Enter of the reader presses nothing', async ({ page, context }) => {
  await remember(context, { lane: '4', language: 'ar' });
  await signIn(page, 'azad');
  await scan(page, unlisted(), 'arabic');
  await isVerdict(page, 'CLEAR');
  await page.getByRole('button', { name: /تسجيل العبور/ }).focus();
  await scan(page, unlisted(), 'arabic');
  await isVerdict(page, 'CLEAR');
  await expect(page.locator('.decisions li')).toHaveCount(0);
});

test('a document that is wrong in a field shows which, on the document itself', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  const [first, second] = unlisted() as [string, string];
  await scan(page, [first, second.slice(0, 19) + String((Number(second[19]) + 1) % 10) + second.slice(20)]);
  await isVerdict(page, 'REFER');
  await expect(page.locator('.lines mark').first()).toContainText(second.slice(13, 19));
  await expect(page.locator('.proof[data-result=REFUTED]').first()).toBeVisible();
  await shot(page, 'refuted');
});

test('an ended session keeps the screen and goes on in it', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await context.clearCookies();
  const lines = unlisted();
  await scan(page, lines);
  await expect(page.getByRole('alert')).toContainText('Your session has ended');
  await expect(page.locator('.lines')).toContainText(lines[1]!);
  await shot(page, 'session-ended');
  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('alert').getByRole('button', { name: 'Sign in' }).click(),
  ]);
  await fillSignIn(beside, 'azad');
  await isVerdict(page, 'CLEAR');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a lost answer is asked for again under the same key', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  const keys: string[] = [];
  await page.route(SCREENINGS, async (route) => {
    keys.push(route.request().headers()['idempotency-key']!);
    if (keys.length <= 2) {
      await route.fetch();
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await scan(page, unlisted());
  await expect(page.getByText('The server does not answer.').first()).toBeVisible();
  await page.keyboard.press('F4');
  await isVerdict(page, 'CLEAR');
  expect(keys.length).toBe(3);
  expect(new Set(keys).size).toBe(1);
});

test('the link is only up when the gateway answers', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await page.route('**/ping', (route) => route.abort());
  await signIn(page, 'azad');
  await expect(page.locator('[data-link=DOWN]')).toHaveText('No connection');
});

test('the direction is turned by a key, kept, and sent', async ({ page, context }) => {
  await remember(context, { lane: '4' });
  await signIn(page, 'azad');
  await expect(page.locator('#manual')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('radio', { name: 'Exit' })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Exit' })).toBeChecked();
  const sent = page.waitForRequest(SCREENINGS);
  await scan(page, unlisted());
  expect((await sent).postDataJSON()).toMatchObject({ direction: 'EXIT', lane: '4', crossingPoint: 'IQIKH' });
  await isVerdict(page, 'CLEAR');
});

for (const username of ['huda', 'ingrid']) {
  test(`${username}, who has no duty at the counter, is told so`, async ({ page, context }) => {
    await remember(context, { language: 'ckb' });
    await signIn(page, username);
    await expect(page.getByRole('heading', { name: 'کابینە بۆ ئەفسەرانی سەر پەنجەرەی پشکنینە' })).toBeVisible();
    await accessible(page, 'the page for who has no booth');
    await shot(page, `no-duty-${username}`);
  });
}

test('the booth is usable on a narrow screen', async ({ page, context }) => {
  await remember(context, { lane: '4', language: 'ckb' });
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'azad');
  const narrow = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await narrow()).toBeLessThanOrEqual(360);
  await scan(page, listed());
  await isVerdict(page, 'REFER');
  expect(await narrow()).toBeLessThanOrEqual(360);
  await accessible(page, 'a narrow screen');
  await page.screenshot({ path: `${SHOTS}/narrow.png`, fullPage: true });
});

/** An answer of the running stack, as it would be with a list that is too old. */
async function withAnOldList(page: Page) {
  await page.route(SCREENINGS, async (route) => {
    const response = await route.fetch();
    const screening = (await response.json()) as { list: object; id: string };
    const list = { ...screening.list, usable: 'TOO_OLD', ageSeconds: 300_000 };
    const referral = {
      id: screening.id, screeningId: screening.id, crossingPoint: 'IQIKH', cause: 'ADVICE', state: 'OPEN',
      standing: 'OPEN', openedAt: new Date().toISOString(), openedBy: 'azad',
    };
    await route.fulfill({ response, json: { ...screening, advice: 'NOT_CHECKED', reasons: ['LIST_TOO_OLD'], list, referral } });
  });
}

for (const language of ['en', 'ar', 'ckb'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every state is accessible and mirrors: ${language}, ${theme}`, async ({ page, context }) => {
      const state = async (name: string) => {
        await accessible(page, `${name} in ${language}, ${theme}`);
        await shot(page, `${name}-${language}-${theme}`);
      };
      await remember(context, { lane: '4', language, theme });
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await state('sign-in');
      await signIn(page, 'azad');
      await ready(page);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('[data-link]')).toBeVisible();
      await state('ready');

      await scan(page, unlisted());
      await isVerdict(page, 'CLEAR');
      expect(await fits(page), 'clear fits 1366×768').toBe(true);
      await state('clear');
      await page.setViewportSize({ width: 1920, height: 1080 });
      expect(await fits(page), 'clear fits 1920×1080').toBe(true);
      await shot(page, `clear-large-${language}-${theme}`);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.keyboard.press('F8');
      await expect(page.locator('#remark')).toBeFocused();
      await state('remark');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F10');
      await expect(page.locator('.question')).toHaveCount(10);
      await state('protection');
      await page.screenshot({ path: `${SHOTS}/protection-whole-${language}-${theme}.png`, fullPage: true });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.locator('.notice[data-kind=SURE]')).toBeVisible();
      await page.keyboard.press('F4');
      await ready(page);

      await scan(page, listed());
      await isVerdict(page, 'REFER');
      await state('refer');
      await page.screenshot({ path: `${SHOTS}/refer-whole-${language}-${theme}.png`, fullPage: true });
      await page.keyboard.press('F4');
      await ready(page);

      await scan(page, passport({ primary: 'ZERIBAR', secondary: 'TAVGA', number: 'A1', birth: '910723' }).map((line) => line.slice(1)));
      await expect(page.locator('.faults')).toBeVisible();
      await state('failed');
      await page.keyboard.press('Escape');
      await ready(page);

      await withAnOldList(page);
      await scan(page, unlisted());
      await isVerdict(page, 'NOT_CHECKED');
      await state('not-checked');
      await page.keyboard.press('F4');
      await ready(page);
      await state('decisions');
    });
  }
}
