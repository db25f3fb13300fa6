/* global self, caches, fetch, Response, URL, setTimeout */
// Keeps the shell of the application on the device: page, scripts, styles, fonts, icons. Nothing of any person: answers of
// the server never enter this cache. The build puts the list of files in (vite.config.ts).
const version = '__VERSION__';
const files = ['__FILES__'];
const kept = `shell-${version}`;
/** A network that does not answer for so long is none. */
const patienceMs = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('shell-') && name !== kept);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

// The page says when the person is ready: until then the old files stay for whoever still works with them.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

/** The page of the server as long as there is one, so that an old shell never meets a newer server. */
async function page(request) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), patienceMs));
  try {
    return await Promise.race([fetch(request), late]);
  } catch {
    return (await caches.match('/', { cacheName: kept })) ?? Response.error();
  }
}

const file = async (request) => (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);

/** What the server answers itself: downloads open as navigations too. */
const isServers = (path) => /^\/(api|collab|dav|remote\.php|health)(\/|$)/.test(path);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || isServers(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (files.includes(pathname)) event.respondWith(file(request));
});
