// The one JSON file that a module imports; in the package its values stand in that module.
declare module '*/relief.json' {
  const relief: Readonly<{images: readonly Readonly<{theme: string; file: string; name: string; coordinates: readonly (readonly number[])[]; paint: Readonly<Record<string, number>>}>[]}>;
  export default relief;
}
