// Knows what columns of longitude and latitude are called, in the languages of their authors.

/** Without spaces, signs and accents, so that authors may write them as they like. */
export const bareName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Of each language: longitude, then latitude. What is the same in several is written once. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  short: [
    'x lon lng long lonwgs84 wgs84lon pointx geolon xcoord',
    'y lat latwgs84 wgs84lat pointy geolat ycoord',
  ],
  en: [
    'longitude longitud longitudedecimal decimallongitude',
    'latitude latitud latitudedecimal decimallatitude',
  ],
  ar: ['طول الطول خط-الطول خطوط-الطول', 'عرض العرض خط-العرض خطوط-العرض دائرة-العرض'],
  cs: ['zeměpisná-délka', 'zeměpisná-šířka'],
  da: ['længdegrad', 'breddegrad'],
  de: [
    'Längengrad Laengengrad Länge Laenge geogr-Länge geog-Länge geografische-Länge geographische-Länge',
    'Breitengrad Breite geogr-Breite geog-Breite geografische-Breite geographische-Breite',
  ],
  el: ['μήκος γεωγραφικό-μήκος', 'πλάτος γεωγραφικό-πλάτος'],
  fa: ['طول-جغرافیایی', 'عرض-جغرافیایی'],
  fi: ['pituusaste pituuspiiri pituuskoordinaatti', 'leveysaste leveyspiiri leveyskoordinaatti'],
  hi: ['देशांतर देशान्तर रेखांश', 'अक्षांश'],
  it: ['longitudine', 'latitudine'],
  ja: ['経度', '緯度'],
  ko: ['경도', '위도'],
  nl: ['lengtegraad geografische-lengte', 'breedtegraad geografische-breedte'],
  no: ['lengdegrad', 'breddegrad'],
  pl: [
    'długość długość-geograficzna dlugosc dlugosc-geograficzna',
    'szerokość szerokość-geograficzna szerokosc szerokosc-geograficzna',
  ],
  pt: ['longitude', 'latitude'],
  ru: ['долгота', 'широта'],
  sv: ['längdgrad', 'breddgrad'],
  tr: ['boylam', 'enlem'],
  uk: ['довгота', 'широта'],
  ur: ['طول-البلد طول-بلد', 'عرض-البلد عرض-بلد'],
  zh: ['经度 經度', '纬度 緯度'],
};

const named = (side: 0 | 1) =>
  new Set(Object.values(words).flatMap((pair) => pair[side].split(' ').map(bareName)));

const sides = [
  {whole: named(0), part: /(?:lon|lng|longitude)$|^longitud/},
  {whole: named(1), part: /(?:lat|latitude)$|^latitud/},
];

/**
 * The columns of longitude and latitude, -1 where there is none: the whole name first, then without
 * what stands in brackets, then one that ends or begins with it, such as `stop_lat`.
 */
export const coordinateColumns = (names: readonly string[]): number[] =>
  sides.map(({whole, part}) => {
    const plain = names.map(bareName);
    const short = names.map((name) => bareName(name.replace(/\(.*?\)|\[.*?\]|°/g, '')));
    return (
      [
        plain.findIndex((name) => whole.has(name)),
        short.findIndex((name) => whole.has(name)),
        plain.findIndex((name) => part.test(name)),
      ].find((index) => index >= 0) ?? -1
    );
  });
