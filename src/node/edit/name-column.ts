// Finds which property names the features of data that have no `name`.
import {bareName} from './coordinate-names.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const wordSet = (words: string) => new Set(words.trim().split(/\s+/).map(bareName));

/** Headers that mean name, title or label. */
const nameWords = wordSet(`
  name names title label nom titre libellé nombre título nome titolo naam titel bezeichnung namn
  rubrik navn nimi otsikko nazwa tytuł název ad adı isim başlık имя название наименование заголовок
  назва όνομα اسم الاسم عنوان العنوان نام 名称 名稱 名字 名前 标题 標題 이름 नाम शीर्षक`);
/** Headers that mean what is on a map. */
const placeWords = wordSet(`
  place town city village site station stop location ort stadt dorf ville lieu site lugar ciudad
  pueblo luogo città cidade local plaats stad plats sted by paikka kaupunki miejsce miasto yer şehir
  место город місце місто مكان المكان مدينة المدينة جگہ مقام شہر 地点 地點 城市 場所 장소 도시 स्थान शहर`);
/** Part of a header: `station_name`, “Name of the school”, `NAME_1`. */
const namePart =
  /(?:^|[^\p{L}])(?:name|nom|nombre|nome|naam|namn|navn|nimi|nazwa|название)(?:$|[^\p{L}])|[a-z]Name$/u;
const notNamePart = /user|file|street|road|owner|author|contact|column|layer|short/i;
/** Headers of what is different in each row and yet no name. */
const besides =
  /addres|adres|street|strasse|straße|calle|^rue\b|description|beschreib|descri|comment|note|remark|source|quelle|licen|credit|author|e-?mail|phone|tele?fon|hours|geom|wkt/i;
const idHeader =
  /(?:^|[^\p{L}])(?:ids?|fid|gid|uuid|guid|code|key|ref|nr|no|num|number|isbn|wikidata|postcode|zip)$|[a-z](?:Id|ID|Code)$|^(?:objectid|globalid|osmid|geoid|iso\w?\d?)$/iu;

const isDate = (text: string) =>
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$|^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ||
  /^(?:\d{1,2}\.? )?\p{L}{3,10}\.?,? (?:\d{1,2}, )?\d{4}$/u.test(text);
const isNumber = (text: string) => /^[\s\d.,'’+−–%-]+$/.test(text);
const isAddress = (text: string) => /^(?:\w+:\/\/|www\.|mailto:)\S*$|^\S+@\S+\.\w+$/i.test(text);
/** Few capitals, digits among letters, and the like, in one word: `FR`, `Q1490`, `a81bc81b-dead`. */
const isId = (text: string) =>
  /^[A-Z]{1,3}$/.test(text) || (/^[\w.:/-]+$/.test(text) && /\d/.test(text));
const LONGEST = 100;

const isWords = (text: string) =>
  text.length <= LONGEST && !(isDate(text) || isNumber(text) || isAddress(text));

/** @returns nothing where no property is likely to be the name */
export function nameColumn(rows: Rows): string | undefined {
  const ranked = [...new Set(rows.flatMap(Object.keys))].flatMap((key) => {
    const rank = rankOf(key, rows);
    return rank === undefined ? [] : [{key, rank}];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.key;
}

function rankOf(key: string, rows: Rows): number | undefined {
  const filled = rows.flatMap(({[key]: value}) => value ?? []);
  const texts = filled.flatMap((value) => (typeof value === 'string' ? value.trim() : []));
  const likely = texts.filter(isWords);
  if (likely.length < 0.9 * filled.length || likely.length < 0.5 * rows.length) return undefined;
  const bare = bareName(key);
  if (nameWords.has(bare)) return 0;
  const varied = new Set(likely).size >= 0.9 * likely.length;
  if (!varied || idHeader.test(key)) return undefined;
  const saysName =
    namePart.test(key.replace(/[A-Z]{2,}/g, (part) => part.toLowerCase())) || endsInName(bare);
  if (saysName && !notNamePart.test(key)) return 1;
  if (likely.filter(isId).length > likely.length / 2) return undefined;
  if (placeWords.has(bare)) return 2;
  return besides.test(key) ? 4 : 3;
}

/** German and its neighbours write one word: `Ortsname`, `Gemeindename`, `stationsnamn`. */
const endsInName = (bare: string) => /(?:name|naam|namn|navn|nimi)$/.test(bare);
