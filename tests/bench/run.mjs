// Runs the comparison: installs what the pages need that are compared, and starts bench-main.ts,
// which is TypeScript, by way of Vite.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createServer, createServerModuleRunner} from 'vite';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

await import('../chromium/ensure-chromium.mjs');
if (!existsSync(at('node_modules/selfsigned'))) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: at('.'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
// what is told to end, ends, with the browser that it started
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
const vite = await createServer({
  root: at('../..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: {middlewareMode: true, ws: false, watch: null},
  optimizeDeps: {noDiscovery: true},
});
try {
  const {main} = await createServerModuleRunner(vite.environments.ssr).import(at('bench-main.ts'));
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await vite.close();
}
