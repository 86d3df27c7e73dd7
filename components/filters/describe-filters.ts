import { formatNumber } from '#data/crowds/describe-range';
import type { DatasetTitle } from '#data/model/dataset';
import { formatDay } from '#data/model/day';
import { EVERYTHING, type Query } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS } from '#data/model/vocabulary';

/** One filter in force, in words, with the query that remains without it. */
export type ActiveFilter = { label: string; without: Query };

/**
 * The filters of a query as a reader would say them, datasets by their titles. The reading is a way of counting, not a
 * filter.
 */
export function describeFilters(query: Query, datasets: readonly DatasetTitle[]): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (label: string, change: Partial<Query>) => filters.push({ label, without: { ...query, ...change } });
  const { from, to, min, max } = query;
  if (from !== null || to !== null) add(describeDays(query), { from: null, to: null });
  if (query.words !== '') add(`“${query.words}”`, { words: '' });
  if (query.actions.length > 0) add(labels(query.actions, ACTIONS), { actions: [] });
  if (query.incidents.length > 0) add(`Incidents: ${labels(query.incidents, INCIDENT_KINDS)}`, { incidents: [] });
  if (query.claimants.length > 0) add(`Figures from ${labels(query.claimants, CLAIMANT_ROLES)}`, { claimants: [] });
  if (min !== null || max !== null) add(describeSize(query), { min: null, max: null });
  if (query.unknown !== null)
    add(query.unknown === 'hide' ? 'With a figure' : 'Also without a figure', { unknown: null });
  if (query.held !== null) add(query.held === 'held' ? 'Held' : 'Announced only', { held: null });
  if (query.datasets.length > 0) add(titlesOf(query.datasets, datasets), { datasets: [] });
  if (query.bbox !== null) add('In view on the map', { bbox: null });
  return filters;
}

/** The query with no filter in force, under the same reading. */
export function withoutFilters(query: Query): Query {
  return { ...EVERYTHING, reading: query.reading };
}

/** A dataset that nobody loaded is called by what the address says. */
function titlesOf(ids: readonly string[], datasets: readonly DatasetTitle[]): string {
  return ids.map((id) => datasets.find((dataset) => dataset.id === id)?.title ?? `Dataset ${id}`).join(' or ');
}

function describeDays({ from, to }: Query): string {
  if (from !== null && from === to) return formatDay(from);
  if (from === null) return to === null ? '' : `Until ${formatDay(to)}`;
  return to === null ? `From ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;
}

function describeSize({ min, max }: Query): string {
  if (min === null) return max === null ? '' : `At most ${formatNumber(max)} people`;
  return max === null ? `At least ${formatNumber(min)} people` : `${formatNumber(min)}–${formatNumber(max)} people`;
}

function labels<Key extends string>(keys: readonly Key[], table: Record<Key, { label: string }>): string {
  return keys.map((key) => table[key].label).join(' or ');
}
