import { type AddressProblem, findCameraProblems } from '#data/model/address';
import { parseQuery, type Query } from '#data/model/query';

/** The search parameters of a page as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Next's parameters as the platform's own, repeated keys kept. */
export async function toUrlParams(searchParams: SearchParams): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(await searchParams)) {
    for (const text of [value ?? []].flat()) params.append(key, text);
  }
  return params;
}

/** The query of a page's address and what of it could not be read. */
export async function readQuery(searchParams: SearchParams) {
  return readPageQuery(await toUrlParams(searchParams));
}

/** The same of parameters at hand. On a page with a map the camera is part of the address. */
export function readPageQuery(params: URLSearchParams): { query: Query; problems: readonly AddressProblem[] } {
  const { query, problems } = parseQuery(params);
  return { query, problems: [...problems, ...findCameraProblems(params)] };
}

/** The first row of the page of a list that `offset=` asks for; of the last page for a number beyond it. */
export function readOffset(params: URLSearchParams, pageSize: number, total: number): number {
  const text = params.get('offset') ?? '';
  const asked = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1);
  return Math.min(Math.floor(asked / pageSize), lastPage) * pageSize;
}
