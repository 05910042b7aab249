// Loads the code that plans scenes, and says what is planned without it.
import type {Scene} from '../scene/scene.ts';

type Code = typeof import('./planning.ts');
export type Planning = Pick<Code, 'planScenes' | 'frameReferences'> & Partial<Code>;

/** Without the code no map opens, and the steps can still be read one after the other. */
const standing: Planning = {
  planScenes: (_, {padding}) => {
    const camera: Scene['camera'] = {center: [0, 0], zoom: 0, bearing: 0, pitch: 0, padding};
    return () => ({camera, layers: {}});
  },
  frameReferences: () => undefined,
};

/** Never rejects. @returns the code, and what kept it from loading */
export const loadPlanning = (): Promise<{planning: Planning; error?: unknown}> =>
  import('./planning.ts').then(
    (planning) => ({planning}),
    (error: unknown) => ({planning: standing, error}),
  );
