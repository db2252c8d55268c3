import type { ReactNode } from 'react';

/** Every icon stands beside a word that says the same, so none of them is read out. */
function Icon({ children, size = 24 }: { children: ReactNode; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

type Size = { size?: number };

export const Tick = ({ size }: Size) => <Icon {...sized(size)}><path d="m5 12.5 4.5 4.5L19 7.5" /></Icon>;
export const Cross = ({ size }: Size) => <Icon {...sized(size)}><path d="m6.5 6.5 11 11m0-11-11 11" /></Icon>;
export const Dash = ({ size }: Size) => <Icon {...sized(size)}><path d="M7 12h10" /></Icon>;
export const TurnOff = ({ size }: Size) => (
  <Icon {...sized(size)}><g className="mirrors"><path d="M6 20v-7a5 5 0 0 1 5-5h8" /><path d="m15 4 4 4-4 4" /></g></Icon>
);
export const Question = ({ size }: Size) => (
  <Icon {...sized(size)}><path d="M8.5 9a3.6 3.6 0 1 1 5.2 3.2c-1.1.6-1.7 1.3-1.7 2.5" /><path d="M12 18.6v.01" strokeWidth="3" /></Icon>
);
export const Exclamation = ({ size }: Size) => (
  <Icon {...sized(size)}><path d="M12 4 2.8 20h18.4Z" /><path d="M12 10v4.5" /><path d="M12 17.3v.01" /></Icon>
);
export const Shield = ({ size }: Size) => (
  <Icon {...sized(size)}><path d="M12 3 4.5 6v5.5c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.5V6Z" /><path d="m8.5 12 2.5 2.5 4.5-4.8" /></Icon>
);
export const Stop = ({ size }: Size) => (
  <Icon {...sized(size)}><path d="M8 3h8l5 5v8l-5 5H8l-5-5V8Z" /><path d="m9 9 6 6m0-6-6 6" /></Icon>
);
export const Passport = ({ size }: Size) => (
  <Icon {...sized(size)}><rect x="5" y="2.5" width="14" height="19" rx="2" /><circle cx="12" cy="9.5" r="3.2" /><path d="M8.5 16h7M8.5 18.5h7" strokeWidth="1.6" /></Icon>
);
export const Moon = ({ size = 18 }: Size) => <Icon size={size}><path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" /></Icon>;
export const Inward = ({ size = 20 }: Size) => <Icon size={size}><g className="mirrors"><path d="M4 12h10m-4-4.5 4.5 4.5L10 16.5" /><path d="M19.5 4v16" /></g></Icon>;
export const Outward = ({ size = 20 }: Size) => <Icon size={size}><g className="mirrors"><path d="M9.5 12h10.5m-4-4.5 4.5 4.5-4.5 4.5" /><path d="M4.5 4v16" /></g></Icon>;
export const Pencil = ({ size = 16 }: Size) => <Icon size={size}><path d="m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19Z" /></Icon>;

const sized = (size: number | undefined) => (size === undefined ? {} : { size });
