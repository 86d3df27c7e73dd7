import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets a signal end the process by `process.exit`, so that what is to be put right at the end is (listeners of `exit`),
 * with the code that a shell gives for the signal. A second signal ends it at once.
 */
export function exitOnSignal(): void {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
