import {describe, expect, test} from 'vitest';
import {meantTag} from '../../src/story/meant-tag.ts';
import {schema} from '../../src/story/schema.ts';

describe('a tag that does not exist', () => {
  test.each([
    ['mapstory', 'map-story'],
    ['story-map', 'map-story'],
    ['map-storys', 'map-story'],
    ['story', 'map-story'],
    ['map-step', 'story-step'],
    ['maps-step', 'story-step'],
    ['mapstory-step', 'story-step'],
    ['storystep', 'story-step'],
    ['story_step', 'story-step'],
    ['story-steps', 'story-step'],
    ['story-setp', 'story-step'],
    ['sotry-step', 'story-step'],
    ['step', 'story-step'],
    ['layer', 'story-layer'],
    ['story-layr', 'story-layer'],
    ['story-links', 'story-link'],
    ['story-mesure', 'story-measure'],
  ])('may be meant to be another: %s is %s', (tag, meant) => {
    expect(meantTag(tag, schema)).toBe(meant);
  });

  test.each([
    ...Object.keys(schema.elements),
    ...['link', 'map', 'section', 'article', 'figure', 'details', 'summary', 'strong'],
    ...['map-view', 'maplibre-map', 'my-element', 'story-place', 'sl-button'],
  ])('or none: %s', (tag) => {
    expect(meantTag(tag, schema)).toBeUndefined();
  });
});
