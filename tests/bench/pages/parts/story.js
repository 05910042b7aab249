// Enters steps: flies to their places and fades the layers that differ, as the templates do.
import scrollama from 'scrollama';

export function follow(map, chapters) {
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const scroller = scrollama();
  let shown;
  const show = ({camera, paint}) => {
    map.flyTo({...camera, essential: false});
    for (const [layer, property, value] of paint)
      if (shown?.get(`${layer} ${property}`) !== value)
        map.setPaintProperty(layer, property, value);
    shown = new Map(paint.map(([layer, property, value]) => [`${layer} ${property}`, value]));
  };
  map.on('load', () => {
    scroller
      .setup({step: '.step', offset: 0.6})
      .onStepEnter(({element}) => {
        element.classList.add('active');
        show(byId.get(element.id));
      })
      .onStepExit(({element}) => element.classList.remove('active'));
  });
  return scroller;
}
