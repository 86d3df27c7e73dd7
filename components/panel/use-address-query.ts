import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { SEARCH_HREF } from '#data/model/address';
import { parseQuery, type Query } from '#data/model/query';

/**
 * The query of the address, for map and timeline. The search looks for its words in names, also nearly spelt ones, so on
 * its page they are no filter: the map would be empty beside places that were found.
 */
export function useAddressQuery(): Query {
  const pathname = usePathname();
  const params = useSearchParams();
  return useMemo(() => {
    const { query } = parseQuery(new URLSearchParams(params));
    return pathname === SEARCH_HREF ? { ...query, words: '' } : query;
  }, [pathname, params]);
}
