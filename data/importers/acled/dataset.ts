import type { Format } from '../format';

/** ACLED's terms forbid passing rows on: whoever has an account imports their own export, for themselves. */
export const ACLED_DATASET: Format['dataset'] = {
  id: 'acled',
  title: 'ACLED',
  licence: "ACLED's terms of use: rows may not be passed on",
  citation: 'Armed Conflict Location & Event Data (ACLED), acleddata.com',
  homepage: 'https://acleddata.com',
  redistributable: false,
};
