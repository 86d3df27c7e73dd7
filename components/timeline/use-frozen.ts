import { useState } from 'react';

/** A value that keeps still as long as `isFrozen`. */
export function useFrozen<Value>(value: Value, isFrozen: boolean): Value {
  const [kept, setKept] = useState(value);
  // Set while rendering, as React advises for state that follows a prop: an effect would draw the old value once.
  if (!isFrozen && kept !== value) setKept(value);
  return isFrozen ? kept : value;
}
