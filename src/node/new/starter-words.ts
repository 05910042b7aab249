// Holds the texts of the story that a new project begins with, by language.

/** HTML: `{line}` stands for a link to the line on the map, `{length}` for its length. */
export type StarterWords = Readonly<{
  /** Of a story whose author names none. */
  title: string;
  canal: string;
  start: string;
  lineHeading: string;
  line: string;
  nextHeading: string;
  next: string;
  edit: string;
}>;

const en: StarterWords = {
  title: 'A new map story',
  canal: 'Suez Canal',
  start: 'Say here in a sentence or two what the story is about. Then scroll.',
  lineHeading: 'From sea to sea',
  line:
    'This step frames {line}, and draws it while you read. ' +
    'On the map, the line is {length} long.',
  nextHeading: 'Now write yours',
  next:
    'A step is a heading, some text, and what the map shows meanwhile. The map of this one is ' +
    'tilted, and looks at the same line from the north.',
  edit:
    'Run <code>npm run edit</code> to change this story beside its map, and drop your own data ' +
    'there. Or change <code>index.html</code> by hand.',
};

const ur: StarterWords = {
  title: 'نقشے پر ایک نئی کہانی',
  canal: 'نہر سوئز',
  start: 'یہاں ایک دو جملوں میں بتائیے کہ کہانی کس بارے میں ہے۔ پھر نیچے چلیے۔',
  lineHeading: 'سمندر سے سمندر تک',
  line:
    'اس مرحلے میں نقشہ {line} کو دکھاتا ہے اور آپ کے پڑھتے ہوئے اسے کھینچتا ہے۔ نقشے پر اس ' +
    'لکیر کی لمبائی {length} ہے۔',
  nextHeading: 'اب اپنی کہانی لکھیے',
  next:
    'ہر مرحلے میں ایک سرخی ہوتی ہے، کچھ متن، اور وہ جو نقشہ اس دوران دکھاتا ہے۔ اس مرحلے کا ' +
    'نقشہ جھکا ہوا ہے اور اسی لکیر کو شمال سے دیکھتا ہے۔',
  edit:
    '<code>npm run edit</code> چلائیے: کہانی کو نقشے کے ساتھ بدلیے اور اپنا ڈیٹا وہیں ڈالیے۔ یا ' +
    '<code>index.html</code> کو ہاتھ سے بدلیے۔',
};

const zh: StarterWords = {
  title: '一个新的地图故事',
  canal: '苏伊士运河',
  start: '在这里用一两句话说明故事的内容，然后向下滚动。',
  lineHeading: '从海到海',
  line: '这一步把{line}放入画面，并在您阅读时将其画出。在地图上，这条线长 {length}。',
  nextHeading: '现在写您自己的故事',
  next: '每一步都有一个标题、一段文字，以及地图同时显示的内容。这一步的地图是倾斜的，从北面看同一条线。',
  edit:
    '运行 <code>npm run edit</code>，即可在地图旁修改这个故事，并拖入您自己的数据；' +
    '也可以手动修改 <code>index.html</code>。',
};

const tables: Readonly<Record<string, StarterWords>> = {en, ur, zh};

/** The texts in a language; English where there are none, and then `lang` says so. */
export function starterWords(lang: string): Readonly<{words: StarterWords; lang: string}> {
  const words = tables[lang.toLowerCase().split('-')[0]!];
  return words ? {words, lang} : {words: en, lang: 'en'};
}
