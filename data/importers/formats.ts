import { acledDeletions } from './acled/deletions';
import { acled2023 } from './acled/export-2023';
import { acledOlder } from './acled/export-older';
import { cccCompiled2024 } from './ccc/compiled-2024';
import { cccMerged } from './ccc/merged';
import { cccPhase1 } from './ccc/phase-1';
import { cccPhase2 } from './ccc/phase-2';
import { cccPhase3, cccPhase3Early } from './ccc/phase-3';
import { cccSelected } from './ccc/selected';
import { countLoveJson } from './count-love/json';
import { countLove, countLoveOlder } from './count-love/table';
import type { Format } from './format';
import { geoJson } from './geojson/feature-collection';
import { mobilize } from './no-kings/mobilize';
import { noKingsListing, noKingsTurnout } from './no-kings/turnout';
import { policeBrutalityJson } from './police-brutality-2020/json-2';
import { policeBrutalityTable } from './police-brutality-2020/table';

/** Every layout that can be told by its header, the most particular first. */
export const FORMATS: readonly Format[] = [
  cccPhase3,
  cccPhase3Early,
  cccPhase2,
  cccCompiled2024,
  cccPhase1,
  cccSelected,
  cccMerged,
  acled2023,
  acledOlder,
  acledDeletions,
  countLove,
  countLoveOlder,
  countLoveJson,
  policeBrutalityJson,
  policeBrutalityTable,
  noKingsTurnout,
  noKingsListing,
  mobilize,
  geoJson,
];
