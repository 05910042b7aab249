// What the types do not let pass: the checker itself says when one of these is no error.
import type {} from 'map-story/react';

export const wrong = [
  // @ts-expect-error -- no such kind
  <story-layer key="1" id="a" kind="town" />,
  // @ts-expect-error -- no such unit
  <story-measure key="2" of="a/b" unit="miles" />,
  // @ts-expect-error -- no such theme
  <map-story key="3" theme="blue" />,
  // @ts-expect-error -- an event of this kind has no such detail
  <map-story key="4" onstep-change={({detail}) => detail} />,
  // @ts-expect-error -- no such encoding
  <map-story key="6" terrain-encoding="ascii" />,
  // @ts-expect-error -- ids are texts
  <story-step key="5" focus={['a']} />,
];
