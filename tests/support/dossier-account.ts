import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ACTOR_KINDS, ACTOR_SIDES, CLAIMANT_ROLES, STATUSES, TIMELINE_KINDS, termsOf } from '#data/model/vocabulary';

const sources = z.array(z.string());
const told = z.object({ text: z.string(), sources });
const side = { actorIds: z.array(z.string()), note: z.string().nullable(), sources };

const campaign = z.object({
  title: told,
  alternativeNames: z.array(told),
  date: z.object({ value: z.string(), sources }),
  partOf: told,
  summary: told,
  goals: z.array(told),
  methods: z.array(told),
  status: told,
  concessions: told,
  sides: z.array(z.object({ name: z.string(), ...side })),
  leadFigures: z.array(z.object({ side: z.string(), ...side })),
  organization: z.array(told),
  demands: z.array(told.extend({ who: z.string() })),
  background: z.array(told),
  strike: told,
  responses: z.array(told.extend({ who: z.string(), date: z.string().nullable(), status: z.enum(termsOf(STATUSES)) })),
  seeAlso: z.array(told.extend({ title: z.string() })),
});
const entry = z.object({
  id: z.string(),
  date: z.string(),
  timeText: z.string().nullable(),
  place: z.object({ city: z.string(), state: z.string() }).nullable(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(termsOf(TIMELINE_KINDS)),
  status: z.enum(termsOf(STATUSES)),
  sources,
});
const claim = z.object({
  id: z.string(),
  topic: z.string(),
  claim: z.string(),
  claimant: z.string(),
  claimantType: z.enum(termsOf(CLAIMANT_ROLES)),
  value: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  eventDate: z.string().nullable(),
  status: z.enum(termsOf(STATUSES)),
  note: z.string().nullable(),
  sources,
});
const actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(termsOf(ACTOR_KINDS)),
  side: z.enum(termsOf(ACTOR_SIDES)),
  role: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  inArticle: z.boolean(),
  sources,
});

/** The account of January 2026, straight from its files: no importer or store stands between it and a test. */
export function readDossierAccount() {
  return {
    campaign: read('campaign', campaign.strict()),
    timeline: read('timeline', z.array(entry)),
    claims: read('claims', z.array(claim.strict())),
    actors: read('actors', z.array(actor.strict())),
    urls: new Map(
      read('sources', z.array(z.object({ id: z.string(), url: z.string() }))).map(({ id, url }) => [id, url]),
    ),
  };
}

function read<Output>(name: string, schema: z.ZodType<Output>): Output {
  return schema.parse(JSON.parse(readFileSync(`data/dossier/${name}.json`, 'utf8')));
}
