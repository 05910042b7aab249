// Starts the editor in the page that its server wrote for it.
import {editClient} from './edit-client.ts';
import {mountEditor} from './mount-editor.ts';

const meta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="map-story-${name}"]`)?.content ?? '';

const root = document.createElement('main');
document.body.append(root);
const base = new URL('./', location.href).pathname;
document.title = meta('file') || document.title;
mountEditor(root, {
  server: editClient(meta('token'), base),
  page: {src: meta('page')},
  preview: meta('preview'),
  zip: `${base}zip?token=${encodeURIComponent(meta('token'))}`,
});
