// The data of a layer to what the story says of them and they do not bear out.
import {measured, printed, says} from './measure.ts';
import {expected, type Problem, type Severity} from './problem.ts';
import type {LayerId, Story} from './types.ts';

/** Called once a layer's data are there. */
export function faultsOfData(story: Story, id: LayerId): Problem[] {
  return [...missingFeatures(story, id), ...wrongMeasures(story, id)];
}

/** Steps and links that name a feature of the layer which its data do not have. */
function missingFeatures({layers, steps, parts, links}: Story, id: LayerId): Problem[] {
  const data = layers.find((layer) => layer.id === id)?.data;
  if (!data) return [];
  const ids = new Set(data.features.map((feature) => feature.properties.id));
  const namings = [...steps.map((step) => ({...step, named: [...step.focus, ...parts.filter((part) => step.shown.includes(part.id))]})), ...links.map((link) => ({...link, named: link.to}))];
  return namings.flatMap(({named, ...place}) => {
    const missing = new Set(named.filter((one) => one.layer === id && one.feature !== undefined && !ids.has(one.feature)).map((one) => one.feature));
    return [...missing].map((feature) => problem(place, 'error', expected(`the id of a feature of ${id} (${[...ids].join(', ')})`, feature)));
  });
}

/** Figures in the text that differ from what the map measures. An empty one is filled in by its element. */
function wrongMeasures(story: Story, id: LayerId): Problem[] {
  const known = new Set(story.layers.filter((layer) => layer.data).map((layer) => layer.id));
  return story.measures.flatMap((measure) => {
    if (measure.text === '' || !measure.of.some(({layer}) => layer === id) || !measure.of.every(({layer}) => known.has(layer))) return [];
    const value = measured(story, measure);
    if (value === undefined) return [problem(measure, 'error', expected('a feature to measure', measure.of.map(({feature}) => feature).join(' ')))];
    return says(measure.text, value) ? [] : [problem(measure, 'warning', expected(`“${printed(value, measure.unit, 'en')}”, as measured on the map`, measure.text))];
  });
}

function problem({path, line, column}: Pick<Problem, 'path' | 'line' | 'column'>, severity: Severity, message: string): Problem {
  return {path, message, severity, ...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column})};
}
