import { formatNumber } from '#data/crowds/describe-range';
import { PEOPLE_TICKS, toPercent } from '../charts/people-scale';
import type { Scale } from '../charts/range-bar';
import { RATE_TICKS, toRatePercent } from '../charts/rate-scale';

/** The one axis of people that all places stand on. */
export const PEOPLE: Scale = { toPercent, ticks: PEOPLE_TICKS, format: formatNumber };

/** The one axis of people per 10,000 residents. */
export const RATE: Scale = { toPercent: toRatePercent, ticks: RATE_TICKS, format: formatNumber };
