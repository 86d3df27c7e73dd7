import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BOUNDS, HELD, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';

const event = z.object({
  id: z.string(),
  city: z.string(),
  state: z.string(),
  date: z.string(),
  endDate: z.string().nullable(),
  actions: z.array(z.string()),
  held: z.enum(termsOf(HELD)),
  estimates: z.array(
    z.object({
      words: z.string(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.enum(termsOf(BOUNDS)),
      unit: z.enum(termsOf(UNITS)),
      scopeKind: z.enum(termsOf(SCOPE_KINDS)),
    }),
  ),
});
type DossierEvent = z.infer<typeof event>;

/** Days, actions and claims of the January 2026 record, straight from its file: no importer stands between it and a test. */
export function readDossierEvents(): DossierEvent[] {
  return z.array(event).parse(JSON.parse(readFileSync('data/dossier/events.json', 'utf8')));
}

/** One event of the record by its id. */
export function dossierEvent(id: string): DossierEvent {
  const found = readDossierEvents().find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Got "${id}" when expected the id of an event of data/dossier/events.json.`);
  return found;
}
