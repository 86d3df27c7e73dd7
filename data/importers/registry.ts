import { dossierImporter } from './dossier/importer';
import type { Importer } from './importer';

/** Every importer there is, the record that Turnout comes with first. */
export const IMPORTERS: readonly Importer[] = [dossierImporter];
