// Turns the simplified lines into border.geojson: the line of the 1963 agreement in two parts, both from west to east.
import {lengthKm} from './lengthKm.ts';
import type {Line, Lines} from '../region/lines.ts';
import {osm} from './properties.ts';
import {write, type Made} from './write.ts';

export function writeBorder(lines: Lines): void {
  const agreed = (between: string) => {
    const found = lines.features.filter(
      ({properties: p}) => p.between === between && p.status === 'agreed-1963',
    );
    const [line] = found;
    if (!line || found.length > 1)
      throw new Error(`Expected one agreed line between ${between}, found ${found.length}.`);
    return eastward(line);
  };
  write('border', [
    {
      type: 'Feature',
      properties: {
        id: 'main',
        name: 'Gilgit-Baltistan–Xinjiang border',
        'name:ur': 'گلگت بلتستان اور سنکیانگ کی سرحد',
        'name:zh': '吉尔吉特-巴尔蒂斯坦与新疆边界',
        kind: 'border',
        status: 'agreed-1963',
        lengthKm: lengthKm(agreed('CHN PAK')),
        ...osm,
        note: 'From the point where Afghanistan, Pakistan and China meet to Indira Col. Pakistan holds the south side, China the north. Pakistan and China agreed on the line in 1963; India does not recognise it',
        'note:ur':
          'افغانستان، پاکستان اور چین کی سرحدوں کے ملنے کے مقام سے اندرا کول تک۔ جنوبی طرف پاکستان کے پاس ہے، شمالی طرف چین کے پاس۔ پاکستان اور چین نے 1963 میں اس لکیر پر اتفاق کیا؛ بھارت اسے تسلیم نہیں کرتا',
        'note:zh':
          '从阿富汗、巴基斯坦和中国三国交界处到英迪拉山口。南侧由巴基斯坦控制，北侧由中国控制。巴中两国1963年商定此线，印度不予承认',
      },
      geometry: {type: 'LineString', coordinates: agreed('CHN PAK')},
    },
    {
      type: 'Feature',
      properties: {
        id: 'east',
        name: 'Indira Col–Karakoram Pass',
        'name:ur': 'اندرا کول تا درہ قراقرم',
        'name:zh': '英迪拉山口至喀喇昆仑山口',
        kind: 'border',
        status: 'agreed-1963',
        dashed: true,
        lengthKm: lengthKm(agreed('CHN IND')),
        ...osm,
        note: 'The rest of the line agreed in 1963, to the Karakoram Pass. India, which rejects that agreement, holds the south side (Siachen, Depsang)',
        'note:ur':
          '1963 میں طے پانے والی لکیر کا باقی حصہ، درہ قراقرم تک۔ جنوبی طرف (سیاچن، دپسانگ) بھارت کے پاس ہے، جو اس معاہدے کو نہیں مانتا',
        'note:zh':
          '1963年商定线的其余部分，至喀喇昆仑山口。南侧（锡亚琴、德普桑）由印度控制，印度不承认该协定',
      },
      geometry: {type: 'LineString', coordinates: agreed('CHN IND')},
    },
  ] satisfies Made[]);
}

function eastward({geometry: {coordinates}}: Line): Line['geometry']['coordinates'] {
  const [first, last] = [coordinates[0]?.[0] ?? 0, coordinates.at(-1)?.[0] ?? 0];
  return first < last ? coordinates : coordinates.slice().reverse();
}
