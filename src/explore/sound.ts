// A folded word in Latin letters to how it sounds, roughly: the same for all the ways in which a name is brought over from another script.

/**
 * What is taken for the same, in this order. Not a phonetic algorithm (those are made for names of English speakers):
 * only how Uyghur, Chinese, Urdu and Persian names differ between one transliteration and another.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[kq]h|ck|q/g, 'k'], // Khotan, Qhotan; Qalat, Kalat
  [/gh/g, 'g'], // Tashqurghan, Tashkurgan
  [/sh|x/g, 's'], // Xinjiang, Shinjang; Taxkorgan, Tashkurgan
  [/zh|dj/g, 'j'], // Zhob, Jhob
  [/([bdjpt])h/g, '$1'], // Thakot, Takot; Jhelum, Jelum
  [/w/g, 'v'], // Gwadar, Gvadar
  [/[aeiouy]*[aeiy][aeiouy]*/g, 'a'], // Khunjerab, Khunjarab; Besham, Bisham; Xinjiang, Xinjang
  [/[ou]+/g, 'u'], // Tashqorghan, Tashqurghan; Sost, Sust
  [/(\p{L})\1+/gu, '$1'], // Hassan, Hasan
];

/** Nothing for words in other scripts. */
export const soundOf = (word: string): string => (/[a-z]/.test(word) ? alike.reduce((text, [from, to]) => text.replace(from, to), word) : '');
