// Lists the names of the two regions in the languages of the people who live there, of Pakistan and
// of China.
import type {Names} from './properties.ts';

export const gilgitBaltistanNames: Names = {
  name: 'Gilgit-Baltistan',
  'name:ur': 'گلگت بلتستان',
  'name:zh': '吉尔吉特-巴尔蒂斯坦',
  'name:ug': 'گىلگىت-بالتىستان',
};

export const xinjiangNames: Names = {
  name: 'Xinjiang',
  'name:ur': 'سنکیانگ',
  'name:zh': '新疆',
  'name:ug': 'شىنجاڭ',
};
