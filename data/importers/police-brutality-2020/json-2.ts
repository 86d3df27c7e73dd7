import { z } from 'zod';
import { notARecord } from '../cells/notes';
import { tidy, toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { POLICE_BRUTALITY_DATASET, readPoliceRecord } from './event';

const TEXT = z.string().catch('').transform(tidy);
const RECORD = z.looseObject({
  id: TEXT,
  state: TEXT,
  city: TEXT,
  date: TEXT,
  date_text: TEXT,
  geolocation: TEXT,
  edit_at: TEXT,
  tags: z.array(TEXT).catch([]),
  links: z.array(z.looseObject({ url: TEXT }).catch({ url: '' })).catch([]),
});

/** The project's JSON of version 2: positions and tags; links are objects. */
export const policeBrutalityJson: Format = {
  id: 'police-brutality-2020-json-2',
  title: '2020PB police brutality (JSON, version 2)',
  dataset: POLICE_BRUTALITY_DATASET,
  container: { kind: 'json', recordsAt: 'data' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['id', 'date_text', 'geolocation', 'tags', 'links'].every((column) => has.has(column));
  },
  read: (record) => {
    const parsed = RECORD.safeParse(record);
    if (!parsed.success) return notARecord(record);
    const found = parsed.data;
    return readPoliceRecord({
      ...found,
      dateText: found.date_text,
      links: found.links.map(({ url }) => url),
      page: found.edit_at,
    });
  },
};
