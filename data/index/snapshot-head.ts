import { z } from 'zod';
import { PRECISIONS } from '#data/model/position';
import { READINGS } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS } from '#data/model/vocabulary';

/**
 * Raise with any change of what an index holds, or of how figures are read. What follows from the order of words in
 * the vocabulary is noticed by itself.
 */
const SNAPSHOT_FORM = 3;
/** What a saved index must have been written by. */
export const FORM = JSON.stringify([
  SNAPSHOT_FORM,
  READINGS,
  PRECISIONS,
  ...[ACTIONS, INCIDENT_KINDS, CLAIMANT_ROLES].map((table) => Object.keys(table)),
]);

const COUNT = z.int().min(0);
const TEXT_OR_NULL = z.string().nullable();
/** All of a saved index that is no column. */
export const HEAD = z.object({
  form: z.literal(FORM),
  version: z.string(),
  events: COUNT,
  longestSpan: COUNT,
  areDaysShort: z.boolean(),
  sites: COUNT,
  levels: z.array(z.object({ zoom: COUNT, clusterCount: COUNT })),
  datasets: z.array(z.string()),
  places: z.array(
    z.object({
      id: COUNT,
      slug: z.string(),
      name: z.string(),
      state: z.string(),
      county: TEXT_OR_NULL,
      center: z.tuple([z.number(), z.number()]),
      population: z
        .object({
          residents: z.number(),
          year: z.number(),
          basis: z.string(),
          source: z.object({ url: z.string(), publisher: z.string() }).nullable(),
          note: TEXT_OR_NULL,
        })
        .nullable(),
    }),
  ),
  /** How many entries each column has, in the order of `mapColumns`. */
  lengths: z.array(COUNT),
});
export type Head = z.output<typeof HEAD>;
