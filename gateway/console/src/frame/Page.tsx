import type { ReactNode } from 'react';
import type { Session } from '../api/types.ts';
import { Bar } from './Bar.tsx';

/** A page of words, for everything that is not the booth itself. */
export function Page({ title, text, session, children }: { title: string; text?: string; session?: Session; children?: ReactNode }) {
  return (
    <>
      <Bar {...(session ? { session } : {})} />
      <main className="page card">
        <h1>{title}</h1>
        {text && <p>{text}</p>}
        {children}
      </main>
    </>
  );
}
