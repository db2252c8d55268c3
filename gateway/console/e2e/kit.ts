import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'sinur-demo-only';

export const SHOTS = 'target/screenshots';

/** Every page of every test is watched for what the content security policy forbids and for errors of scripts. */
export const test = base.extend<{ watched: string[] }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      // the sign-in page is Keycloak's, with a policy of its own
      const isOurs = (address: string) => [`${baseURL}/`, `${baseURL}/booth`, `${baseURL}/second-line`, `${baseURL}/report`].includes(address.split('?')[0]!);
      const watch = (page: Page) => {
        page.on('pageerror', (error) => {
          if (isOurs(page.url())) seen.push(`error: ${error.message}`);
        });
        page.on('console', (message) => {
          if (isOurs(page.url()) && /Content Security Policy|Refused to/i.test(message.text())) seen.push(`console: ${message.text()}`);
        });
      };
      context.on('page', watch);
      await context.exposeFunction('sinurViolation', (address: string, violation: string) => {
        if (isOurs(address)) seen.push(`policy: ${violation}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = (globalThis as unknown as { sinurViolation: (address: string, text: string) => void }).sinurViolation;
          report(location.href, `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
        });
      });
      await use(seen);
      expect(seen, 'violations of the policy and errors of scripts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

type Look = { language?: 'en' | 'ar' | 'ckb'; theme?: 'light' | 'dark'; lane?: string };

/** What this PC remembers, as if set before. */
export async function remember(context: BrowserContext, { language = 'en', theme = 'light', lane }: Look) {
  await context.addInitScript(
    (kept) => {
      for (const [name, value] of Object.entries(kept)) {
        if (value && !localStorage.getItem(`sinur.${name}`)) localStorage.setItem(`sinur.${name}`, value);
      }
    },
    { language, theme, lane: lane ?? '', 'crossing-point': lane ? 'IQIKH' : '' },
  );
}

/** Through the sign-in page of Keycloak. */
export async function fillSignIn(page: Page, username: string) {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

export async function signIn(page: Page, username: string) {
  await page.goto('/login?returnTo=/booth');
  await fillSignIn(page, username);
  await page.waitForURL('**/booth');
  await page.evaluate(() => document.fonts.ready);
}

export const verdict = (page: Page) => page.getByTestId('verdict');

/** axe comes in through the debugger, so the page's policy stays as it is. */
export async function accessible(page: Page, where: string) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    type Axe = { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`));
  });
  expect(found, `accessibility of ${where}`).toEqual([]);
}

const CODES: Record<string, string> = { '<': 'Comma', '*': 'Digit8' };
const ARABIC: Record<string, string> = { A: 'ش', B: 'لا', D: 'ي', I: 'ه', P: 'ح', Q: 'ض', R: 'ق', S: 'س', '<': '،' };

/**
 * A passport reader that plays keyboard: trusted key events, a few milliseconds apart, Enter after each line. With the
 * Arabic layout the keys are the same and the letters are not.
 */
export async function scan(page: Page, lines: readonly string[], layout: 'latin' | 'arabic' = 'latin') {
  const keyboard = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const press = (code: string, key: string, text: string, virtual: number, shift: boolean) => {
    const event = { code, key, modifiers: shift ? 8 : 0, windowsVirtualKeyCode: virtual };
    sent.push(keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, text }));
    sent.push(keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }));
  };
  for (const line of lines) {
    for (const character of line) {
      const digit = /\d/.test(character);
      const code = CODES[character] ?? (digit ? `Digit${character}` : `Key${character}`);
      const key = layout === 'arabic' && !digit ? (ARABIC[character] ?? 'ل') : character;
      press(code, key, key, character === '<' ? 188 : character.charCodeAt(0), !digit);
    }
    press('Enter', 'Enter', '\r', 13, false);
  }
  await Promise.all(sent);
  await keyboard.detach();
}

const WEIGHTS = [7, 3, 1];

/** Doc 9303-3, 4.9. */
function digit(text: string): string {
  const value = (c: string) => (c === '<' ? 0 : /\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55);
  return String([...text].reduce((sum, c, i) => sum + value(c) * WEIGHTS[i % 3]!, 0) % 10);
}

interface Passport {
  primary: string;
  secondary: string;
  number: string;
  birth: string;
  sex?: 'F' | 'M' | '<';
  state?: string;
  expiry?: string;
}

/** A passport's two lines (TD3, Doc 9303-4, 4.2.2) of an invented person. */
export function passport({ primary, secondary, number, birth, sex = 'F', state = 'IRQ', expiry = '310101' }: Passport): string[] {
  const fill = (text: string, length: number) => text.replace(/[ -]/g, '<').padEnd(length, '<').slice(0, length);
  const withDigit = (text: string) => text + digit(text);
  const document = withDigit(fill(number, 9));
  const born = withDigit(birth);
  const expires = withDigit(expiry);
  const optional = withDigit(fill('', 14));
  return [
    `P<${fill(state, 3)}${fill(`${primary}<<${secondary}`, 39)}`,
    document + fill(state, 3) + born + sex + expires + optional + digit(document + born + expires + optional),
  ];
}

const unique = () => String(Date.now() % 10_000_000).padStart(7, '0');

export const unlisted = () =>
  passport({ primary: 'ZERIBAR', secondary: 'TAVGA HELIN', number: `A${unique()}`, birth: '910723' });

/** The first entry of samples/sample-watchlist.xml, written another way. */
export const listed = () =>
  passport({ primary: 'AL MITHALI', secondary: 'AZHER QASIM', number: `B${unique()}`, birth: '790314', sex: 'M' });
