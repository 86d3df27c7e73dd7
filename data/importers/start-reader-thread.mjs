import { register } from 'tsx/esm/api';

// A new thread reads JavaScript only, whatever its process was started with.
register();
await import('./reader-thread.ts');
