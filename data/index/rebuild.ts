import { audienceOfSite } from '#data/store/audience';
import { databaseFile, databaseUrl, openStore } from '#data/store/open';
import { readIndex } from './read-index';
import { saveSnapshot } from './snapshot';

// A process of its own (`build-apart.ts`): builds the index of the store that DATABASE_URL names and saves it.
const store = await openStore(databaseUrl(), audienceOfSite(process.env));
const { index, version } = await readIndex(store);
await saveSnapshot(databaseFile(databaseUrl()), version, index);
await store.close();
