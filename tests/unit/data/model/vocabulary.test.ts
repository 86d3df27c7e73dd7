import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  ACTOR_KINDS,
  ACTOR_SIDES,
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  HELD,
  INCIDENT_ACTORS,
  INCIDENT_KINDS,
  isTermOf,
  SCOPE_KINDS,
  STATUSES,
  TIMELINE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';

const terms = z.array(z.looseObject({ id: z.string(), label: z.string(), definition: z.string() }));
const record = z.record(z.string(), terms).parse(JSON.parse(readFileSync('data/dossier/vocabulary.json', 'utf8')));

const TABLES = {
  actions: ACTIONS,
  incidentKinds: INCIDENT_KINDS,
  units: UNITS,
  claimantTypes: CLAIMANT_ROLES,
  estimateStatuses: ESTIMATE_STATUSES,
  incidentStatuses: STATUSES,
  bounds: BOUNDS,
  held: HELD,
  incidentActors: INCIDENT_ACTORS,
  timelineKinds: TIMELINE_KINDS,
  actorKinds: ACTOR_KINDS,
  actorSides: ACTOR_SIDES,
  scopeKinds: SCOPE_KINDS,
};

test('every vocabulary of the record is a table of the code', () => {
  expect(Object.keys(record).toSorted()).toEqual([...Object.keys(TABLES), 'precisions'].toSorted());
  // The record needs the finest three only; other datasets place events by county or state.
  const inRecord = record.precisions?.map(({ id }) => id);
  expect(inRecord).toEqual(PRECISIONS.slice(0, inRecord?.length));
});

test.each(Object.entries(TABLES))('%s are the same words in the code as in the record', (name, table) => {
  const inCode = Object.entries(table).map(([id, term]) => ({ id, ...term }));
  expect(inCode).toEqual(record[name]);
});

test('an index holds a mask of one word: no table outgrows its 32 bits', () => {
  for (const table of [ACTIONS, INCIDENT_KINDS, CLAIMANT_ROLES]) expect(termsOf(table).length).toBeLessThanOrEqual(32);
});

test('names that every JavaScript object has are no terms', () => {
  expect(isTermOf(ACTIONS)('march')).toBe(true);
  for (const name of ['constructor', '__proto__', 'toString', 'March', '']) expect(isTermOf(ACTIONS)(name)).toBe(false);
});
