import {expect, test} from 'vitest';
import {emphasise} from '../../src/scene/emphasise.ts';
import {hidden, type Scene} from '../../src/scene/scene.ts';
import type {PartId} from '../../src/story/types.ts';

const padding = {top: 0, right: 0, bottom: 0, left: 0};
const scene: Scene = {
  camera: {center: [0, 0], zoom: 1, bearing: 0, pitch: 0, padding},
  layers: {a: hidden, b: {shown: 1, emphasis: 0, reveal: 1}},
};

test('what is pointed at is shown and highlighted; all else stays', () => {
  expect(emphasise(scene, ['a' as PartId])).toEqual({
    ...scene,
    layers: {a: {shown: 1, emphasis: 1, reveal: 1}, b: scene.layers['b']},
  });
});

test('what is pointed at keeps the property that it shows, unless another is picked', () => {
  const picked: Scene = {...scene, layers: {b: {...scene.layers['b']!, values: {x: 1}}}};
  const look = (property?: string) =>
    emphasise(picked, ['b' as PartId], property ? {b: property} : {}).layers['b'];
  expect(look()).toEqual({shown: 1, emphasis: 1, reveal: 1, values: {x: 1}});
  expect(look('y')).toEqual({shown: 1, emphasis: 1, reveal: 1, values: {y: 1}});
});

test('pointing at nothing, or at what the story does not have, changes nothing', () => {
  expect(emphasise(scene, [])).toBe(scene);
  expect(emphasise(scene, ['nowhere' as PartId])).toEqual(scene);
});
