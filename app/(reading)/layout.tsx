import type { ReactNode } from 'react';
import { ReadingFrame } from '#components/reading/reading-frame';

/** Pages for reading: no map, one column of text. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <ReadingFrame>{children}</ReadingFrame>;
}
