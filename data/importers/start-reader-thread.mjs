import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

// A new thread reads JavaScript only, whatever its process was started with. As CommonJS, since tsx would need one more
// thread of its own to load modules: a second and 40 MB.
register();
createRequire(import.meta.url)('./reader-thread.ts');
