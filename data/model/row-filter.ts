import { ROW_OUTCOMES, type RowFilter } from './import-run';

const MOST_PAGES = 100_000;

/** Which rows of a report an address asks for, and which page of them; what cannot be read is left out. */
export function parseRowFilter(params: URLSearchParams): RowFilter & { page: number } {
  const outcome = ROW_OUTCOMES.find((word) => word === params.get('outcome')) ?? null;
  const code = params.get('reason') ?? '';
  const page = Number(params.get('page') ?? 1);
  return {
    outcome,
    reason: /^[a-z0-9-]{1,60}$/.test(code) ? code : null,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}
