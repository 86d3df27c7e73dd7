import { FORMATS } from '#data/importers/formats';
import { importFile } from '#data/importers/import-file';
import { openStore } from '#data/store/open';
import { plainFormat } from '../support/plain-format';

/** `import-peak.ts <store> <file>`: imports a file and tells the most memory the process took, in megabytes. */
const [url = '', file = ''] = process.argv.slice(2);
const store = await openStore(url);
await importFile(store, { file, formats: [...FORMATS, plainFormat] });
await store.close();
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1000)}`);
