import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call, NO_LINK, Refused, SIGNED_OUT } from './client.ts';
import { uuid7 } from './uuid.ts';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

const answer = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });
const headers = (call: number) => fetched.mock.calls[call]![1]!.headers as Record<string, string>;

async function outcome(promise: Promise<unknown>) {
  const settled = promise.catch((failure: Refused) => failure.trouble);
  await vi.runAllTimersAsync();
  return settled;
}

test('every request says that a script sends it, and keeps its key', async () => {
  fetched.mockResolvedValueOnce(answer(503)).mockResolvedValueOnce(answer(201, { id: 1 }));
  expect(await outcome(call('POST', '/api/x', { body: {}, key: 'k' }))).toEqual({ id: 1 });
  expect(headers(0)).toMatchObject({ 'X-Requested-With': 'JavaScript', 'Idempotency-Key': 'k' });
  expect(headers(1)).toEqual(headers(0));
});

test('a refusal is not sent again', async () => {
  fetched.mockResolvedValue(answer(409, { type: 'urn:problem:crossing-point:referral-open', status: 409 }));
  expect(await outcome(call('PUT', '/api/x', { body: {} }))).toMatchObject({ type: 'urn:problem:crossing-point:referral-open', status: 409 });
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('silence is asked once more, and then told', async () => {
  fetched.mockRejectedValue(new TypeError('network'));
  expect(await outcome(call('GET', '/api/x'))).toMatchObject({ type: NO_LINK, status: 0 });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('an ended session is known by its status', async () => {
  fetched.mockResolvedValue(new Response('', { status: 499 }));
  expect(await outcome(call('GET', '/api/x'))).toMatchObject({ type: SIGNED_OUT, status: 499 });
});

test('a client-made id is a UUID of version 7, in the order of time', () => {
  expect(uuid7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuid7(1_700_000_000_000) < uuid7(1_700_000_000_001)).toBe(true);
  expect(uuid7(0x0123456789ab, new Uint8Array(10))).toBe('01234567-89ab-7000-8000-000000000000');
});
