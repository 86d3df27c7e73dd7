/** The store that `npm run demo:scale` fills: never the reader's own. */
export const DEMO_STORE_URL = 'file:.turnout/demo-scale.db';
