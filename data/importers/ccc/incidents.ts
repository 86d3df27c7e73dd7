import type { IncidentActor, IncidentKind } from '#data/model/vocabulary';
import { readCount } from '../cells/count';
import { shorten, splitList } from '../cells/list';
import type { Noting } from '../cells/notes';
import type { Row } from '../cells/row';
import type { RowEvent } from '../format';

type RowIncident = RowEvent['incidents'][number];

export const CCC_NAME = 'Crowd Counting Consortium';
const LONGEST_WORDS = 400;

/** Columns that count something, by the kind of incident and whom they are about. */
const COUNTED = [
  { columns: ['arrests'], kind: 'arrests', of: 'Arrests' },
  { columns: ['participant_injuries', 'injuries_crowd'], kind: 'injuries', of: 'Injured participants' },
  { columns: ['police_injuries', 'injuries_police'], kind: 'injuries', of: 'Injured police officers' },
] as const satisfies readonly { columns: readonly string[]; kind: IncidentKind; of: string }[];

/** Deaths have no kind of their own yet: they stand under injuries, told in words and never as a number of injured. */
const DEATHS = [
  { column: 'participant_deaths', of: 'Deaths among participants' },
  { column: 'police_deaths', of: 'Deaths among police officers' },
] as const;

/** What police did, by words of `police_measures`. */
const MEASURES: readonly (readonly [kind: IncidentKind, words: RegExp])[] = [
  ['tear-gas', /tear[- ]?gas|chemical (?:agent|irritant|munition)|\bcs gas|irritant/i],
  ['pepper-balls', /pepper[- ]?(?:ball|bullet|round)/i],
  ['pepper-spray', /pepper[- ]?spray|\bmaced?\b|\boc spray/i],
  [
    'impact-munitions',
    /rubber (?:bullet|ball|round)|bean ?bag|foam (?:bullet|round)|impact (?:munition|round)|less[- ](?:than[- ])?lethal|sponge (?:bullet|round|grenade)/i,
  ],
  ['riot-declared', /declared (?:it |the \w+ )?(?:a |an? \w+ )?riot|riot (?:was )?declared/i],
  ['unlawful-assembly', /unlawful assembly/i],
  [
    'dispersal-order',
    /dispers(?:al|e) order|order(?:ed|s|ing)?\b.{0,40} (?:to )?(?:disperse|leave)|(?:told|instructed)\b.{0,60} to disperse/i,
  ],
  [
    'use-of-force',
    /\b(?:(?:shoved|tackled|beat|struck|hit|dragged|punched|pushed|tased)(?! by)|charged (?:at|into)|batons? (?:used|to push|strikes?)|used (?:force|batons)|forcibly (?:arrest|detain|remov(?:ed|ing) (?:protest|demonstrat|people|march|activist))\w*|flash[- ]?bangs?|stun grenades?)\b/i,
  ],
];
/** What the column chemical_agents sums up. */
const AGENTS: readonly IncidentKind[] = ['tear-gas', 'pepper-balls', 'pepper-spray'];
/** Something that might have been done, or stood ready, was not done. */
const NOT_DONE = /threat|warn|prepared to|ready to|equipped with|armed with|carr(?:y|ied)|gas masks?|not use|without/i;
const FEDERAL =
  /\b(?:ice|cbp|fps|dhs|federal (?:agents?|officers?|police|protective)|border patrol|homeland security|u\.?s\.? marshals?)\b/i;
const LOCAL =
  /\b(?:sheriff|deput(?:y|ies)|state (?:police|troopers?|patrol)|highway patrol|city police|campus police|university police|nypd|lapd|srg|local police|police department)\b/i;

/** What else happened at an event, as the record has it: all of it claimed by the dataset, in its words. */
export function readIncidents(row: Row, note: Noting): RowIncident[] {
  return [
    ...COUNTED.flatMap(({ columns, kind, of }) => readCounted(row, columns, kind, of, note)),
    ...DEATHS.flatMap(({ column, of }) => readDeaths(row.cell(column), column, of, note)),
    ...readDamage(row.cell('property_damage')),
    ...readMeasures(row.cell('police_measures'), row.cell('chemical_agents')),
  ];
}

function readCounted(
  row: Row,
  columns: readonly string[],
  kind: IncidentKind,
  of: string,
  note: Noting,
): RowIncident[] {
  const words = row.cell(...columns);
  const count = readCount(words, columns[0] ?? '', note);
  if (count.kind !== 'some') return [];
  const { count: number, countBound } = count;
  return [{ ...toIncident(kind, `${of}: ${formatWords(words)}.`, null), count: number, countBound }];
}

function readDeaths(words: string, column: string, of: string, note: Noting): RowIncident[] {
  if (readCount(words, column, note).kind !== 'some') return [];
  return [toIncident('injuries', `${of}: ${formatWords(words)}.`, null)];
}

/** Phase 1 has a number or a mark here, later phases a list of what was damaged. */
function readDamage(words: string): RowIncident[] {
  if (words === '' || /^(?:0|0\.0|no|none|false)$/i.test(words)) return [];
  if (/^(?:1|1\.0|yes|true)$/i.test(words)) return [toIncident('property-damage', 'Property damage.', null)];
  return [toIncident('property-damage', `Property damage: ${formatWords(words)}.`, null)];
}

/** One incident for each kind that the words name; words that name none tell of police at the place. */
function readMeasures(words: string, chemicalAgents: string): RowIncident[] {
  const partsByKind = new Map<IncidentKind, string[]>();
  for (const part of splitList(words)) {
    for (const kind of kindsOf(part)) partsByKind.set(kind, [...(partsByKind.get(kind) ?? []), part]);
  }
  const incidents = [...partsByKind].map(([kind, parts]) => {
    return toIncident(kind, `Police measures: ${formatWords(parts.join('; '))}.`, actorOf(parts.join(' ')));
  });
  const isGas = AGENTS.some((kind) => partsByKind.has(kind));
  if (isGas || !/^(?:1|1\.0|true|yes)$/i.test(chemicalAgents)) return incidents;
  return [...incidents, toIncident('tear-gas', 'Chemical agents were used; the dataset does not say which.', null)];
}

function kindsOf(part: string): readonly IncidentKind[] {
  const kinds = NOT_DONE.test(part) ? [] : MEASURES.filter(([, pattern]) => pattern.test(part)).map(([kind]) => kind);
  return kinds.length === 0 ? ['police-deployment'] : kinds;
}

/** Only what the words say: police of no named kind may be anybody's. */
function actorOf(words: string): IncidentActor | null {
  if (FEDERAL.test(words)) return LOCAL.test(words) ? null : 'federal agents';
  return LOCAL.test(words) ? 'local police' : null;
}

function formatWords(words: string): string {
  return shorten(words.replace(/(\d)\.0\b/g, '$1').replace(/[.\s]+$/, ''), LONGEST_WORDS);
}

function toIncident(kind: IncidentKind, summary: string, actor: IncidentActor | null): RowIncident {
  return {
    kind,
    count: null,
    countBound: null,
    timeText: null,
    summary,
    status: 'claimed',
    claimedBy: CCC_NAME,
    actor,
  };
}
