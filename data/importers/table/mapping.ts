import { z } from 'zod';
import { PRECISIONS } from '#data/model/position';

/** What a column of any table can be about; `day`, `town` and `state` are needed, or `place` for the last two. */
export const FIELDS = {
  id: 'the id of the event',
  day: 'the day, or the first of several',
  lastDay: 'the last of several days',
  town: 'the town',
  state: 'the state',
  place: 'town and state together, as in "Eugene, OR"',
  country: 'the country',
  latitude: 'the latitude',
  longitude: 'the longitude',
  coordinates: 'latitude and longitude together',
  precision: 'how exact the coordinates are',
  venue: 'the venue or address',
  title: 'the name of the event',
  summary: 'what is told about it',
  actions: 'what people did, such as "rally; march"',
  organizers: 'who called for it',
  size: 'the size in words or figures',
  sizeLow: 'the lowest figure for the size',
  sizeHigh: 'the highest figure for the size',
  claimant: 'who gave the size',
  arrests: 'the number of arrests',
  source: 'the address or name of a source',
} as const satisfies Record<string, string>;
export type Field = keyof typeof FIELDS;

/** Whether a word is the name of a field that a column can be mapped to. */
export function isField(text: string): text is Field {
  return Object.hasOwn(FIELDS, text);
}

const COLUMN = z.string().min(1).max(200);
const COLUMNS = z
  .strictObject({
    id: COLUMN,
    day: COLUMN,
    lastDay: COLUMN,
    town: COLUMN,
    state: COLUMN,
    place: COLUMN,
    country: COLUMN,
    latitude: COLUMN,
    longitude: COLUMN,
    coordinates: COLUMN,
    precision: COLUMN,
    venue: COLUMN,
    title: COLUMN,
    summary: COLUMN,
    actions: COLUMN,
    organizers: COLUMN,
    size: COLUMN,
    sizeLow: COLUMN,
    sizeHigh: COLUMN,
    claimant: COLUMN,
    arrests: COLUMN,
    source: z.union([COLUMN, z.array(COLUMN).min(1).max(60)]),
  } satisfies Record<Field, z.ZodType>)
  .partial()
  .refine(({ day }) => day !== undefined, { error: 'expected a column for the day' })
  .refine(({ town, state, place }) => place !== undefined || (town !== undefined && state !== undefined), {
    error: 'expected columns for town and state, or one for both',
  });

const MAPPING = z.strictObject({
  dataset: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'expected small letters, digits and hyphens' }),
    title: z.string().min(1).max(200),
    licence: z.string().min(1).max(500),
    citation: z.string().min(1).max(500),
    homepage: z.url({ protocol: /^https?$/ }).nullable(),
    redistributable: z.boolean(),
  }),
  columns: COLUMNS,
  /** Of what the coordinates are, where no column says it. */
  precision: z.enum(PRECISIONS).default('city'),
  held: z.enum(['held', 'announced']).default('held'),
});

/** Which column of a table is about what, and whose the table is. Kept as JSON beside the dataset. */
export type Mapping = z.output<typeof MAPPING>;
export type MappedColumns = Mapping['columns'];

/** Checks a mapping read from JSON; the problem says where it is and what was expected. */
export function parseMapping(content: unknown): { mapping: Mapping } | { problem: string } {
  const result = MAPPING.safeParse(content);
  if (result.success) return { mapping: result.data };
  const [issue] = result.error.issues;
  return { problem: `${issue?.path.map(String).join('.') || 'mapping'}: ${issue?.message ?? 'not a mapping'}` };
}
