'use client';

import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useMemo,
  useState,
} from 'react';
import type { Query } from '#data/model/query';

/** Days as a query names them. */
export type QueryDays = Pick<Query, 'from' | 'to'>;

/** Days on their way into the address: the map shows them at once, the address and the list follow. */
export type DraftDays = QueryDays & { gesture: number; isOver: boolean };

type DraftDaysState = { draft: DraftDays | null; setDraft: Dispatch<SetStateAction<DraftDays | null>> };

const DraftDaysContext = createContext<DraftDaysState | null>(null);

export function DraftDaysProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<DraftDays | null>(null);
  const state = useMemo(() => ({ draft, setDraft }), [draft]);
  return <DraftDaysContext value={state}>{children}</DraftDaysContext>;
}

/** @throws outside of a DraftDaysProvider, where days would be chosen for nobody. */
export function useDraftDays(): DraftDaysState {
  const state = useContext(DraftDaysContext);
  if (state === null) throw new Error('Got no draft of days; expected a DraftDaysProvider around this component.');
  return state;
}

/** A query with the days that are on their way into its address. */
export function useQueryWithDraft(query: Query): Query {
  const { draft } = useDraftDays();
  return useMemo(() => (draft === null ? query : { ...query, from: draft.from, to: draft.to }), [query, draft]);
}
