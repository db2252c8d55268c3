import { expect, test } from 'vitest';
import type { Trouble } from '../api/client.ts';
import { NO_LINK } from '../api/client.ts';
import type { Advice, Screening } from '../api/types.ts';
import { atStart, isAwaited, mayTakeUp, next, oldestToTakeUp, REMEMBERED, verdict } from './machine.ts';
import type { Booth, Happening, Setting } from './machine.ts';
import { aReferral, aScreening } from './samples.test-kit.ts';

const SETTING: Setting = { crossingPoint: 'IQIKH', lane: '4', direction: 'ENTRY' };
const NOW = '2026-11-22T06:01:00Z';
const silence: Trouble = { type: NO_LINK, status: 0, errors: [] };
const refusal: Trouble = { type: 'urn:problem:crossing-point:referral-open', status: 409, errors: [] };
const unreadable: Trouble = { type: 'urn:problem:traveller-screening:mrz-unreadable', status: 422, errors: [] };
const signedOut: Trouble = { type: 'urn:problem:request:unauthenticated', status: 401, errors: [] };

const after = (booth: Booth, ...happenings: Happening[]) => happenings.reduce(next, booth);
const scan = (document: string, key = `k-${document}`): Happening => ({ is: 'SCANNED', mrz: [document], setting: SETTING, key, now: NOW });
const advised = (screening: Screening, document = 'A'): Happening => ({ is: 'ADVISED', key: `k-${document}`, screening });
const record = (id = 'c1'): Happening => ({ is: 'RECORD', crossing: { id, occurredAt: NOW } });
const recorded: Happening = { is: 'RECORDED', at: NOW };
const nextOne: Happening = { is: 'NEXT', now: NOW };
const escape: Happening = { is: 'ESCAPE', now: NOW };

const atAdvice = (advice: Advice = 'CLEAR', id = 's1') => after(atStart, scan('A'), advised(aScreening(advice, id)));

test('a clear traveller is scanned, recorded, and remembered', () => {
  const booth = after(atAdvice(), record(), recorded);
  expect(booth.scene.at).toBe('READY');
  expect(booth.notice).toMatchObject({ kind: 'RECORDED', number: 'A1234567' });
  expect(booth.decisions.map((d) => d.end)).toEqual(['RECORDED']);
});

test.each(['REFER', 'NOT_CHECKED'] as const)('%s can not be recorded, only left to the second line', (advice) => {
  const booth = atAdvice(advice);
  expect(after(booth, record())).toBe(booth);
  const left = after(booth, nextOne);
  expect(left.scene.at).toBe('READY');
  expect(left.decisions[0]).toMatchObject({ end: 'REFERRED' });
  expect(isAwaited(left.decisions[0]!)).toBe(true);
});

test('a clear traveller cannot be passed over by the key that means "next"', () => {
  const booth = atAdvice();
  expect(after(booth, nextOne)).toBe(booth);
});

test('a clear traveller is only let go unrecorded when Esc is pressed twice', () => {
  const once = after(atAdvice(), escape);
  expect(once.scene).toMatchObject({ at: 'ADVISED', step: { at: 'DECIDING', askedAgain: true } });
  const twice = after(once, escape);
  expect(twice.scene.at).toBe('READY');
  expect(twice.decisions[0]!.end).toBe('SET_ASIDE');
  expect(after(once, record()).scene).toMatchObject({ step: { at: 'RECORDING' } });
});

test('the next document waits until a clear traveller is decided upon', () => {
  const booth = after(atAdvice(), scan('B'));
  expect(booth.scene).toMatchObject({ at: 'ADVISED', screening: { id: 's1' } });
  expect(booth.notice).toEqual({ kind: 'DECIDE_FIRST' });
});

test('the next document sends a referred traveller on and is checked', () => {
  const booth = after(atAdvice('REFER'), scan('B'));
  expect(booth.scene).toMatchObject({ at: 'CHECKING', attempt: { key: 'k-B' } });
  expect(booth.decisions[0]!.end).toBe('REFERRED');
});

test('a document read twice is checked once', () => {
  const checking = after(atStart, scan('A'));
  expect(after(checking, scan('A', 'other'))).toBe(checking);
  expect(after(atAdvice('REFER'), scan('A', 'other')).notice).toEqual({ kind: 'SAME_DOCUMENT' });
});

test('a lost answer is asked for again under the same key, by button or by scanning again', () => {
  const failed = after(atStart, scan('A'), { is: 'CHECK_FAILED', key: 'k-A', trouble: silence });
  expect(failed.scene).toMatchObject({ at: 'FAILED' });
  expect(after(failed, { is: 'RETRY' }).scene).toMatchObject({ at: 'CHECKING', attempt: { key: 'k-A' } });
  expect(after(failed, scan('A', 'new')).scene).toMatchObject({ attempt: { key: 'k-A' } });
  expect(after(failed, scan('B', 'new')).scene).toMatchObject({ attempt: { key: 'new' } });
});

test('an unreadable document is not sent again as it is, and the corrected one is another', () => {
  const failed = after(atStart, scan('A'), { is: 'CHECK_FAILED', key: 'k-A', trouble: unreadable });
  expect(after(failed, { is: 'RETRY' })).toBe(failed);
  expect(after(failed, scan('A+', 'new')).scene).toMatchObject({ at: 'CHECKING', attempt: { key: 'new' } });
});

test('an answer to a question no longer asked is not heard', () => {
  const booth = after(atStart, scan('A'), { is: 'CHECK_FAILED', key: 'k-A', trouble: silence }, escape, scan('B'));
  expect(after(booth, advised(aScreening(), 'A'))).toBe(booth);
});

test('a crossing is sent again under its first id', () => {
  const again = after(atAdvice(), record('c1'), { is: 'STEP_FAILED', trouble: silence }, record('c2'));
  expect(again.scene).toMatchObject({ step: { at: 'RECORDING' }, crossing: { id: 'c1' } });
});

test('a crossing whose answer never came is kept as unconfirmed and can be taken up again with its id', () => {
  const left = after(atAdvice(), record('c1'), { is: 'STEP_FAILED', trouble: silence }, escape, escape);
  expect(left.decisions[0]).toMatchObject({ end: 'UNCONFIRMED' });
  const again = after(left, { is: 'TAKE_UP', screeningId: 's1' }, record('c9'));
  expect(again.scene).toMatchObject({ crossing: { id: 'c1' } });
  expect(after(again, recorded).decisions.map((d) => d.end)).toEqual(['RECORDED']);
});

test('a refused crossing says why and stays on the screen', () => {
  const booth = after(atAdvice(), record(), { is: 'STEP_FAILED', trouble: refusal });
  expect(booth.scene).toMatchObject({ step: { at: 'DECIDING', trouble: refusal } });
});

test('an officer refers a clear traveller, who can then not be recorded', () => {
  const remarking = after(atAdvice(), { is: 'REMARK' });
  const booth = after(remarking, { is: 'REFER', key: 'r1', remark: 'nervous' }, { is: 'REFERRED', referral: aReferral('OPEN') });
  expect(booth.scene.at === 'ADVISED' && verdict(booth.scene.screening)).toBe('REFERRED');
  expect(after(booth, record())).toBe(booth);
  expect(after(booth, nextOne).decisions[0]!.end).toBe('REFERRED');
  expect(after(remarking, escape).scene).toMatchObject({ step: { at: 'DECIDING' } });
});

test('a referral is sent again under its key as long as its words are the same', () => {
  const failed = after(atAdvice(), { is: 'REMARK' }, { is: 'REFER', key: 'r1', remark: 'a' }, { is: 'STEP_FAILED', trouble: silence });
  expect(after(failed, { is: 'REFER', key: 'r2', remark: 'a' }).scene).toMatchObject({ referring: { key: 'r1' } });
  expect(after(failed, { is: 'REFER', key: 'r2', remark: 'b' }).scene).toMatchObject({ referring: { key: 'r2' } });
});

test('who is cleared by the second line is taken up, the oldest first, and recorded', () => {
  const two = after(atAdvice('REFER', 's1'), nextOne, scan('B'), advised(aScreening('REFER', 's2'), 'B'), nextOne);
  expect(oldestToTakeUp(two)).toBeUndefined();
  const cleared = (id: string): Happening => ({ is: 'HEARD', screening: aScreening('REFER', id, { referral: aReferral('CLEARED', id) }) });
  const both = after(two, cleared('s2'), cleared('s1'));
  expect(oldestToTakeUp(both)?.screening.id).toBe('s1');
  const up = after(both, { is: 'TAKE_UP', screeningId: 's1' });
  expect(up.scene.at === 'ADVISED' && verdict(up.scene.screening)).toBe('CLEARED');
  const done = after(up, record(), recorded);
  expect(done.decisions.map((d) => [d.screening.id, d.end])).toEqual([['s1', 'RECORDED'], ['s2', 'REFERRED']]);
});

test('what the second line decides does not change the screen under the officer', () => {
  const booth = atAdvice('REFER');
  const heard = after(booth, { is: 'HEARD', screening: aScreening('REFER', 's1', { referral: aReferral('CLEARED') }) });
  expect(heard.scene).toBe(booth.scene);
});

test('who is denied can be neither recorded nor taken up', () => {
  const denied = aScreening('REFER', 's1', { referral: aReferral('DENIED') });
  const booth = after(atAdvice('REFER'), nextOne, { is: 'HEARD', screening: denied });
  expect(mayTakeUp(booth.decisions[0]!)).toBe(false);
  expect(after(booth, { is: 'TAKE_UP', screeningId: 's1' })).toBe(booth);
});

test('nobody is taken up while another stands at the counter', () => {
  const cleared = aScreening('REFER', 's1', { referral: aReferral('CLEARED') });
  const booth = after(atAdvice('REFER'), nextOne, { is: 'HEARD', screening: cleared }, scan('B'));
  expect(oldestToTakeUp(booth)).toBeUndefined();
  expect(after(booth, { is: 'TAKE_UP', screeningId: 's1' })).toBe(booth);
});

test('five settled decisions are remembered, and everyone who is still awaited', () => {
  let booth = after(atAdvice('REFER', 's0'), nextOne);
  for (let i = 1; i <= 9; i++) booth = after(booth, scan(`D${i}`), advised(aScreening('CLEAR', `s${i}`), `D${i}`), record(), recorded);
  expect(booth.decisions).toHaveLength(REMEMBERED + 1);
  expect(booth.decisions.at(-1)!.screening.id).toBe('s0');
});

test('an ended session keeps what is on the screen and goes on after signing in', () => {
  const failed = after(atStart, scan('A'), { is: 'CHECK_FAILED', key: 'k-A', trouble: signedOut });
  expect(failed).toMatchObject({ signedOut: true, scene: { at: 'FAILED' } });
  expect(after(failed, { is: 'SIGNED_IN' })).toMatchObject({ signedOut: false, scene: { at: 'CHECKING', attempt: { key: 'k-A' } } });
  const recording = after(atAdvice(), record(), { is: 'STEP_FAILED', trouble: signedOut });
  expect(after(recording, { is: 'SIGNED_IN' })).toMatchObject({ signedOut: false, scene: { at: 'ADVISED', step: { at: 'DECIDING' } } });
});

test('nothing but an answer ends a check or a recording', () => {
  for (const booth of [after(atStart, scan('A')), after(atAdvice(), record())]) {
    for (const it of [escape, nextOne, record('x'), { is: 'RETRY' }, { is: 'REMARK' }] satisfies Happening[]) {
      expect(after(booth, it).scene).toBe(booth.scene);
    }
  }
});

const triage = (id: string, yes: string[] = []): Happening => ({
  is: 'ANSWER',
  triage: { id, occurredAt: NOW, form: { instrument: 'protection-triage', version: 1 }, language: 'ckb', yes, no: [] },
});
const receipt = { id: 't1', recordedAt: NOW, referToProtection: true, urgency: 'IMMEDIATE' as const, help: [] };

test.each(['CLEAR', 'REFER', 'NOT_CHECKED'] as const)('whoever is %s can be asked the protection questions, and goes on as before', (advice) => {
  const asking = after(atAdvice(advice), { is: 'ASK' });
  expect(asking.scene).toMatchObject({ step: { at: 'ASKING' } });
  const asked = after(asking, triage('t1'), { is: 'ASKED', receipt });
  expect(asked.scene).toMatchObject({ step: { at: 'DECIDING' }, asked: receipt });
  expect(after(asking, escape).scene).toMatchObject({ step: { at: 'DECIDING' } });
});

test('no document is taken up and nothing is recorded while questions are asked', () => {
  const asking = after(atAdvice('REFER'), { is: 'ASK' });
  expect(after(asking, scan('B'))).toMatchObject({ scene: { screening: { id: 's1' } }, notice: { kind: 'DECIDE_FIRST' } });
  expect(after(asking, record())).toBe(asking);
  expect(after(asking, nextOne)).toBe(asking);
  const answering = after(asking, triage('t1'));
  expect(after(answering, escape)).toBe(answering);
});

test('answers that were not acknowledged are sent again as the same triage, others as another', () => {
  const failed = after(atAdvice(), { is: 'ASK' }, triage('t1', ['ILL']), { is: 'STEP_FAILED', trouble: silence });
  expect(failed.scene).toMatchObject({ step: { at: 'ASKING', trouble: silence } });
  expect(after(failed, triage('t2', ['ILL'])).scene).toMatchObject({ answering: { id: 't1' } });
  expect(after(failed, triage('t2', ['AFRAID'])).scene).toMatchObject({ answering: { id: 't2' } });
});
