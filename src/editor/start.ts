// Starts the editor in the page that its server wrote for it.
import {editClient} from './edit-client.ts';
import {mountEditor} from './mount-editor.ts';

const meta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="map-story-${name}"]`)?.content ?? '';

const root = document.createElement('main');
document.body.append(root);
mountEditor(root, {
  server: editClient(meta('token'), new URL('./', location.href).pathname),
  page: {src: meta('page')},
});
