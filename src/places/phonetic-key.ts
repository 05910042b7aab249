// Reduces a folded word in Latin letters to how it roughly sounds, so that all transliterations of
// a name are the same.

/**
 * What is taken for the same, in this order. Not a phonetic algorithm (those are made for names of
 * English speakers): only how Uyghur, Chinese, Urdu and Persian names differ between one
 * transliteration and another.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[kq]h|ck|q/g, 'k'], // Qatar, Khatar, Katar
  [/gh/g, 'g'], // Baghdad, Bagdad
  [/sh|x/g, 's'], // Xian, Shian
  [/zh|dj/g, 'j'], // Zhambyl, Djambyl
  [/([bdjpt])h/g, '$1'], // Bhopal, Bopal; Thana, Tana
  [/w/g, 'v'], // Warna, Varna
  [/[aeiouy]*[aeiy][aeiouy]*/g, 'a'], // Teheran, Tahiran
  [/[ou]+/g, 'u'], // Homs, Hums
  [/(\p{L})\1+/gu, '$1'], // Hassan, Hasan
];

/** Nothing for words in other scripts. */
export const phoneticKey = (word: string): string =>
  /[a-z]/.test(word) ? alike.reduce((text, [from, to]) => text.replace(from, to), word) : '';
