/** Why an answer is not what was asked for. */
export interface Trouble {
  /** The problem's type (RFC 9457), or one of our own where there was no answer to name one. */
  type: string;
  /** The HTTP status; 0 where there was no answer. */
  status: number;
  errors: readonly FieldError[];
}

export interface FieldError {
  pointer: string;
  detail: string;
  /** The kind of fault, where there are several. */
  code?: string;
  /** Where in the text at the pointer, from 1. */
  position?: number;
}

export class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.type);
  }
}

export const NO_LINK = 'sinur:no-link';
export const SIGNED_OUT = 'sinur:signed-out';

const SIGNED_OUT_STATUSES = [401, 499];
const WORTH_ANOTHER_TRY = [0, 502, 503, 504];
const PATIENCE_MS = 10_000;
const AGAIN_AFTER_MS = 700;

export const isSignedOut = (trouble: Trouble) => SIGNED_OUT_STATUSES.includes(trouble.status);

/** Whether the same request may yet succeed: nothing is known of what became of it. */
export const mayYetSucceed = (trouble: Trouble) =>
  trouble.status === 0 || trouble.status >= 500 || trouble.status === 429 || isSignedOut(trouble);

interface Options {
  body?: unknown;
  /** The Idempotency-Key: the same for every attempt to do the same thing. */
  key?: string;
  /** The ETag of what is changed, as it was last read. */
  ifMatch?: string;
  signal?: AbortSignal;
  patienceMs?: number;
}

/** What was answered, with its ETag. */
export interface Tagged<T> {
  told: T;
  tag: string;
}

type Method = 'GET' | 'POST' | 'PUT';

export const call = async <T>(method: Method, path: string, options: Options = {}): Promise<T> =>
  (await callTagged<T>(method, path, options)).told;

/** Asks the gateway; once more by itself where the first try met silence, which its key, its ETag or a client-made id makes safe. */
export async function callTagged<T>(method: Method, path: string, options: Options = {}): Promise<Tagged<T>> {
  try {
    return await once<T>(method, path, options);
  } catch (failure) {
    const status = failure instanceof Refused ? failure.trouble.status : -1;
    if (!WORTH_ANOTHER_TRY.includes(status) || options.signal?.aborted) throw failure;
    await new Promise((resume) => setTimeout(resume, AGAIN_AFTER_MS));
    return once<T>(method, path, options);
  }
}

async function once<T>(method: Method, path: string, { body, key, ifMatch, signal, patienceMs = PATIENCE_MS }: Options): Promise<Tagged<T>> {
  let response: Response;
  let text: string;
  try {
    const enough = AbortSignal.timeout(patienceMs);
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'JavaScript',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, enough]) : enough,
      cache: 'no-store',
      redirect: 'manual',
    });
    text = await response.text();
  } catch {
    throw new Refused({ type: NO_LINK, status: 0, errors: [] });
  }
  // a session that ended may be answered with the way to the sign-in page
  if (response.type === 'opaqueredirect') throw new Refused({ type: SIGNED_OUT, status: 499, errors: [] });
  const said: unknown = parse(text);
  if (response.ok) return { told: said as T, tag: response.headers.get('ETag') ?? '' };
  throw new Refused(trouble(response.status, said));
}

function trouble(status: number, said: unknown): Trouble {
  const problem = (said ?? {}) as { type?: unknown; errors?: unknown };
  const type = typeof problem.type === 'string' ? problem.type : SIGNED_OUT_STATUSES.includes(status) ? SIGNED_OUT : 'about:blank';
  return { type, status, errors: Array.isArray(problem.errors) ? (problem.errors as FieldError[]) : [] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const troubleOf = (failure: unknown): Trouble =>
  failure instanceof Refused ? failure.trouble : { type: 'about:blank', status: 500, errors: [] };
