import type { DensityChoice } from '#data/model/drawing';
import type { PeopleInterval } from './area-estimate';
import { toDensity } from './densities';
import { formatNumber } from './describe-range';

const DENSITY = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** `34,400–51,800`, `up to 71,000`. */
export function formatPeople({ low, high }: PeopleInterval): string {
  return low === null ? `up to ${formatNumber(high)}` : `${formatNumber(low)}–${formatNumber(high)}`;
}

/** `11,600 m²`; `under 1 m²` for what would be rounded away. */
export function formatArea(areaM2: number): string {
  return areaM2 > 0 && areaM2 < 1 ? 'under 1 m²' : `${formatNumber(Math.round(areaM2))} m²`;
}

/** `4.31/m²`. */
export function formatPerM2(perM2: number): string {
  return `${DENSITY.format(perM2)}/m²`;
}

/** `Jacobs, dense: 1.91–2.87/m²`, `Fruin, critical: up to 7.1/m²`. */
export function describeDensity(choice: DensityChoice): string {
  const { label, low, high } = toDensity(choice);
  return `${label}: ${low === null ? 'up to ' : `${DENSITY.format(low)}–`}${formatPerM2(high)}`;
}
