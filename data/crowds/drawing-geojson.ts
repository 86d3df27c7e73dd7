import { close } from '#data/geo/ring';
import type { DensityChoice, Drawing } from '#data/model/drawing';
import { formatDensity } from '#data/model/drawing-link';
import { estimateDrawing, type PolygonEstimate } from './area-estimate';
import { MOVING_CROWD_NOTE } from './area-notes';
import { toDensity } from './densities';
import { describeDensity } from './describe-area';

/**
 * A drawing as GeoJSON (RFC 7946): a polygon a feature, outlines against the clock and holes with it, and in the
 * properties what was reckoned from it and on whose word. `density` is the code that `readDrawingGeoJson` reads back.
 */
export function writeDrawingGeoJson(drawing: Drawing) {
  const { polygons } = estimateDrawing(drawing);
  return {
    type: 'FeatureCollection' as const,
    note: `How many could fit here: a reckoning from a drawing, not a claim about any event. ${MOVING_CROWD_NOTE}`,
    features: drawing.map(({ outline, holes, density }, position) => ({
      type: 'Feature' as const,
      properties: describePolygon(position, density, polygons[position]),
      geometry: {
        type: 'Polygon' as const,
        coordinates: [close(outline), ...holes.map((hole) => close(hole).reverse())],
      },
    })),
  };
}

function describePolygon(position: number, choice: DensityChoice, estimate: PolygonEstimate | undefined) {
  const { low, high, spread, sources } = toDensity(choice);
  return {
    number: position + 1,
    density: formatDensity(choice),
    density_name: describeDensity(choice),
    density_low_per_m2: low,
    density_high_per_m2: high,
    density_spread: spread,
    density_sources: sources.map(({ title, publisher, url }) => ({ title, publisher, url })),
    area_m2: roundTenth(estimate?.areaM2),
    area_counted_m2: roundTenth(estimate?.countedM2),
    people_low: estimate?.people.low ?? null,
    people_high: estimate?.people.high ?? null,
  };
}

function roundTenth(areaM2: number | undefined): number | null {
  return areaM2 === undefined ? null : Math.round(areaM2 * 10) / 10;
}
