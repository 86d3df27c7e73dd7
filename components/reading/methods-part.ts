import type { ReactNode } from 'react';

/** One part of the page of methods; `id` is where links to it lead. */
export type MethodsPart = { id: string; title: string; content: ReactNode };
