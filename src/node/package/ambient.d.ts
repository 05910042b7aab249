// Declares the JSON files that modules import; in the package, their values are in those modules.
declare module '*/relief.json' {
  const relief: Readonly<{
    images: readonly Readonly<{
      theme: string;
      file: string;
      name: string;
      coordinates: readonly (readonly number[])[];
      paint: Readonly<Record<string, number>>;
    }>[];
  }>;
  export default relief;
}
declare module '*/package.json' {
  export const version: string;
}
