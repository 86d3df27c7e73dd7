import { dossierImporter } from './dossier/importer';
import type { Importer } from './importer';

/** Every importer there is, the record that Turnout comes with first. */
const IMPORTERS: readonly Importer[] = [dossierImporter];

/**
 * The importer of an id.
 * @throws when there is none, naming those there are.
 */
export function findImporter(id: string): Importer {
  const importer = IMPORTERS.find((each) => each.id === id);
  if (importer !== undefined) return importer;
  throw new Error(`Got the importer "${id}"; expected one of ${IMPORTERS.map((each) => each.id).join(', ')}.`);
}
