// The elements as React 19 makes them: attributes, properties, events, and a ref to the element itself.
import type {} from 'map-story/react';
import type {MapStoryElement, Problem} from 'map-story';
import 'map-story/define';
import {useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';

function App() {
  const story = useRef<MapStoryElement>(null);
  const [step, setStep] = useState('');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [focus, setFocus] = useState('town');
  const [count, setCount] = useState(0);
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <>
      <p>
        <output id="step">{step}</output>{' '}
        <output id="problems">{problems.map(({path}) => path).join(' ')}</output>
        <button type="button" id="to-dark" onClick={() => setTheme('dark')}>
          Dark
        </button>
        <button type="button" id="to-road" onClick={() => setFocus('road')}>
          Road
        </button>
        <button type="button" id="to-count" onClick={() => setCount((before) => before + 1)}>
          Count
        </button>
        <button type="button" id="to-end" onClick={() => story.current?.goTo('end')}>
          End
        </button>
      </p>
      <map-story
        ref={story}
        theme={theme}
        trigger={0.5}
        className="story"
        onstep-change={({id, index}) => setStep(`${index} ${id}`)}
        onstory-error={(event) => {
          event.preventDefault();
          setProblems((before) => [...before, event.problem]);
        }}
      >
        <story-layer
          id="town"
          src="geo/town.geojson"
          kind="place"
          label="The town"
          color="indigo"
        />
        <story-layer
          id="road"
          src="geo/road.geojson"
          kind="route"
          label="The road"
          paint={JSON.stringify({'line-width': 5})}
        />
        <story-step id="start" opening camera="75 36 4">
          <h1>React</h1>
          <p id="count">{count}</p>
        </story-step>
        <story-step id="middle" focus={focus} highlight={focus} pitch={20} margin={40}>
          <h2>The middle</h2>
          <p>
            At <story-link to="town/hall">the hall</story-link> a road of{' '}
            <story-measure of="road/main" /> begins.
          </p>
        </story-step>
        <story-step id="end" focus="town/gate">
          <h2>The end</h2>
        </story-step>
      </map-story>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<App />);
