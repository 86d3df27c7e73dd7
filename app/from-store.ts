import { problem } from './problem';

/**
 * Makes a route of one that reads the store: when that fails, the answer is 503 and a problem, never an empty one, and
 * the log has the error.
 */
export function fromStore<Args extends readonly unknown[]>(
  answer: (...args: Args) => Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await answer(...args);
    } catch (error) {
      console.error('The store could not be read.', error);
      return problem(503, 'The store could not be read', 'Got no answer from the store; try again in a moment.');
    }
  };
}
