import { parseQuery } from '#data/model/query';

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
  return parseQuery(await toUrlParams(searchParams));
}
