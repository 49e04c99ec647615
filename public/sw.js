// Shows the pages on a device without a network. docs/offline.md says what is cached, for how long, and how to clear it.
//
// A page comes from the cache, so that a second visit shows it at once, and is fetched in the background: where the fetched page
// differs (a new release, another theme of the vendor), it replaces the cached one on the screen within moments. A policy is fetched,
// and comes from the cache only where the server does not answer: no amount is estimated by an old policy while the new one can be
// fetched. Nothing else of the API is cached: requests, papers and tokens are the customer's.

const CACHE = "rma-1";
/** The language in which pages were last shown, and a language that was chosen while the server could not be reached. */
const LANGUAGE = "/kept/language", CHOICE = "/kept/choice";
/** Milliseconds to wait for a policy or a reloaded page, before the cached one is used. */
const TIMEOUT = 3000;
/** Milliseconds after opening a page in which a newer one may replace it: nobody has typed into it yet. */
const UNTOUCHED = 2500;

const PAGE = /^\/(track(\/form|\/label)?|(?!(api|demo|desk|embed|track)(\/|$))[^/.]+(\/(estimate|policy|track))?)?$/;
const POLICY = /^\/api\/v1\/policies\/[^/]+$/;
/** Files with a hash of their content in the name; logos and themes have it in the query. They never change. */
const HASHED = /^\/[^/]+-[0-9a-f]{10,16}[^/]*\.(js|wasm)$/;
const BRANDING = /^\/[^/]+\/(logo|theme\.css)\?[0-9a-f]{16}$/;
const ICON = "/icon.svg";
const SHEETS = /^\/sheets[^/]*\.(js|wasm)$/;

addEventListener("install", event => {
  skipWaiting();
  event.waitUntil(cacheOpenPages());
});

addEventListener("activate", event => event.waitUntil(takeOver()));

addEventListener("fetch", event => {
  const { request } = event, url = new URL(request.url), { origin, pathname, search } = url;
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    // A frame belongs to another website.
    if (request.destination === "document" && isPage(url)) event.respondWith(page(event));
  } else if (isPage(url)) event.respondWith(switchLanguage(event, pathname));
  else if (HASHED.test(pathname) || BRANDING.test(pathname + search)) event.respondWith(file(event));
  else if (pathname === ICON) event.respondWith(cacheFirst(event));
  else if (POLICY.test(pathname) || SHEETS.test(pathname)) event.respondWith(networkFirst(event));
});

/** Returns whether a page is cached. The cache has one page for a path, and each search of a policy is another page. */
function isPage({ pathname, searchParams }) {
  return PAGE.test(pathname) && !searchParams.has("q");
}

/** Caches the page of the first visit. Its files are in the browser's own cache: nothing is downloaded twice. */
async function cacheOpenPages() {
  const cache = await caches.open(CACHE);
  for (const { url } of await clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    const address = new URL(url);
    if (isPage(address)) await cachePage(cache, address.pathname, await fetch(url, { cache: "force-cache" }));
  }
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

/** Returns a page: the cached one in the visitor's language, else the server's, else the cached one in another language. */
async function page(event) {
  const { request } = event, url = new URL(request.url), opened = Date.now();
  const cache = await caches.open(CACHE);
  const asked = url.searchParams.get("lang")?.split("-")[0];
  const cached = await cachedPage(cache, url.pathname, asked ?? (await read(cache, LANGUAGE)));
  const shown = cached?.clone();
  const fresh = freshPage(cache, request, url, asked);
  const caching = fresh.then(response => cachePage(cache, url.pathname, response.clone())).catch(async failure => {
    // When the new page cannot be cached, for lack of space or of a file, the old one must go too: it would be shown for ever.
    if (!(failure instanceof TypeError)) await cache.delete(url.pathname, { ignoreSearch: true, ignoreVary: true });
    throw failure;
  });
  event.waitUntil(caching.catch(() => {}));
  // A reload asks for the current page.
  if (!cached || request.cache === "no-cache" || request.cache === "reload") {
    try {
      const response = await (cached ? inTime(fresh) : fresh);
      return cached && response.status >= 500 ? cached : response;
    } catch {
      return cached ?? (await anyLanguage(cache, url.pathname, await read(cache, LANGUAGE))) ?? Response.error();
    }
  }
  if (asked) await write(cache, LANGUAGE, asked);
  const renew = async now => {
    if (now !== null && now !== await shown.text() && Date.now() - opened < UNTOUCHED) await reload(event);
  };
  event.waitUntil(caching.then(renew).catch(() => {}));
  return cached;
}

/** Fetches a page for an app that shows it in another language, and caches it as the page of the next visit. */
async function switchLanguage(event, path) {
  const response = await fetch(event.request), copy = response.clone();
  event.waitUntil(caches.open(CACHE).then(cache => cachePage(cache, path, copy)).catch(() => {}));
  return response;
}

/** Fetches a page. A language that was chosen while the server could not be reached is sent along. */
async function freshPage(cache, request, url, asked) {
  const pendingChoice = asked ? null : await read(cache, CHOICE);
  try {
    const response = await fetch(pendingChoice ? `${url.pathname}?lang=${pendingChoice}` : request);
    // A server that failed has not stored the choice, and a later choice replaces an earlier one.
    if (response.ok) await cache.delete(CHOICE);
    return response;
  } catch (unreachable) {
    if (asked) await write(cache, CHOICE, asked);
    throw unreachable;
  }
}

/** Caches a page once all its files are cached, and deletes the files that no cached page links any more. Returns the page's HTML;
 *  `null` where the server failed. */
async function cachePage(cache, path, response) {
  if (response.status >= 500) return null;
  const html = await response.clone().text();
  if (!isCacheable(response)) {
    await cache.delete(path, { ignoreSearch: true, ignoreVary: true });
    return html;
  }
  const language = /<html[^>]* lang="?(\w+)/.exec(html)?.[1];
  const files = filesOf(html);
  if (!language || !files.length) return html;
  await Promise.all(files.map(async name => {
    if (await cache.match(name)) return;
    const got = await fetch(name, { cache: "force-cache" });
    if (!got.ok) throw new Error(`${name} is not there`);
    await cache.put(name, got);
  }));
  const before = await (await cachedPage(cache, path, language))?.text();
  await cache.put(nameOf(path, language), response);
  await write(cache, LANGUAGE, language);
  if (before !== html) await dropUnused(cache);
  return html;
}

/** Returns the files that a page links, except its manifest, which browsers need only online. */
function filesOf(html) {
  const links = (html.match(/<(link|script|img)[^>]*>/g) ?? []).filter(link => !link.includes('"manifest"'));
  return links.map(link => /(?:href|src)="(\/[^"]*)"/.exec(link)?.[1].replaceAll("&amp;", "&")).filter(Boolean);
}

async function dropUnused(cache) {
  const used = new Set(), cached = await cache.keys();
  for (const { url } of cached) {
    if (PAGE.test(new URL(url).pathname)) filesOf(await (await cache.match(url)).text()).forEach(name => used.add(name));
  }
  for (const { url } of cached) {
    const { pathname, search } = new URL(url);
    if ((HASHED.test(pathname) || BRANDING.test(pathname + search)) && !used.has(pathname + search)) await cache.delete(url);
  }
}

let reloadedAt = 0;

/** Loads the page again, from the cache. */
async function reload(event) {
  const client = await clients.get(event.resultingClientId);
  // Once a minute at most, so that a server whose pages always differ causes no loop.
  if (!client || Date.now() - reloadedAt < 60_000) return;
  reloadedAt = Date.now();
  await client.navigate(client.url);
}

async function file(event) {
  const cache = await caches.open(CACHE), { request } = event;
  return (await cache.match(request.url)) ?? fetchAndCache(event, cache);
}

async function cacheFirst(event) {
  const cache = await caches.open(CACHE);
  const fresh = fetchAndCache(event, cache);
  return (await cache.match(event.request.url)) ?? fresh;
}

async function networkFirst(event) {
  const cache = await caches.open(CACHE);
  const cached = await cache.match(event.request.url);
  const fresh = fetchAndCache(event, cache);
  if (!cached) return fresh;
  try {
    const response = await inTime(fresh);
    return response.status < 500 ? response : asCached(cached);
  } catch {
    return asCached(cached);
  }
}

function fetchAndCache(event, cache) {
  const { url } = event.request, fresh = fetch(event.request);
  const store = response => {
    if (isCacheable(response)) return cache.put(url, response.clone());
    return response.status < 500 && cache.delete(url);
  };
  event.waitUntil(fresh.then(store).catch(() => {}));
  return fresh;
}

/** Returns a cached response with the status that marks it as such, and without its `Vendor-Date`, which may be out of date. */
function asCached(cached) {
  const headers = new Headers(cached.headers);
  headers.delete("vendor-date");
  return new Response(cached.body, { status: 203, headers });
}

const isCacheable = response => response.status === 200 && !/no-store/.test(response.headers.get("cache-control") ?? "");

const inTime = answer => Promise.race([answer, new Promise((_, late) => setTimeout(late, TIMEOUT))]);

/** The server chooses a page's language by cookies and headers that no cache compares, so the key of the page contains the language. */
const nameOf = (path, language) => `${path}?lang=${language}`;

const cachedPage = (cache, path, language) => cache.match(nameOf(path, language), { ignoreVary: true });

/** Returns a cached page in any language, preferably the one that was shown last. */
const anyLanguage = async (cache, path, last) =>
  (await cachedPage(cache, path, last)) ?? cache.match(path, { ignoreSearch: true, ignoreVary: true });

const read = async (cache, name) => (await cache.match(name))?.text();

const write = (cache, name, text) => cache.put(name, new Response(text));
