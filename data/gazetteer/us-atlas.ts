import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

type Named = { name: string };
export type UsAtlas = Topology<{ counties: GeometryCollection<Named>; states: GeometryCollection<Named> }>;

/** The name of an area; null for one without. */
export function nameOf({ properties = {} }: GeometryObject<Named>): string | null {
  return 'name' in properties ? properties.name : null;
}

let atlas: UsAtlas | null = null;

/** The counties and states of us-atlas (Census Bureau, 2017, simplified to about 100 m), read once. */
export function readAtlas(): UsAtlas {
  atlas ??= parseAtlas();
  return atlas;
}

function parseAtlas(): UsAtlas {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isAtlas(content)) throw new Error(`${path} holds something else; expected the TopoJSON of us-atlas 3.`);
  return content;
}

function isAtlas(content: unknown): content is UsAtlas {
  if (typeof content !== 'object' || content === null || !('objects' in content)) return false;
  const { objects } = content;
  return typeof objects === 'object' && objects !== null && 'counties' in objects && 'states' in objects;
}
