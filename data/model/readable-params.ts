/** Commas and slashes need no escape in a query; addresses that people copy should stay legible. */
export function toReadable(params: string): string {
  return params.replaceAll('%2C', ',').replaceAll('%2F', '/');
}
