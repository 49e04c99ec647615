// The pages on a device without a network. What it keeps, for how long, and how that is cleared: docs/offline.md.
//
// A page is answered from what is kept, so that a second visit is there at once, and fetched beside that: where it turns out to
// be another (a new release, another look of the vendor), it takes the place of the kept one within the same moment. Policies
// are asked for first and kept for when nobody answers: no amount is estimated by an old policy where the new one can be had.
// Nothing else of the API is touched: requests, papers and tokens belong to customers, and to no cache.

const CACHE = "rma-1";
/** The language that pages were last shown in, and one chosen while the server could not be told. */
const LANGUAGE = "/kept/language", CHOICE = "/kept/choice";
/** For so long a policy or a reloaded page is waited for, in milliseconds; then the kept one answers. */
const PATIENCE = 3000;
/** So soon after a page was opened nobody has typed into it yet, and it may give way to a newer one. */
const UNTOUCHED = 2500;

const PAGE = /^\/(track(\/form|\/label)?|(?!(api|demo|desk|embed|track)(\/|$))[^/.]+(\/estimate)?)?$/;
const POLICY = /^\/api\/v1\/policies\/[^/]+$/;
/** Named after its content, logos and looks of vendors by their digest: what has this name is always the same. */
const HASHED = /^\/[^/]+-[0-9a-f]{10,16}[^/]*\.(js|wasm|css)$/;
const FACE = /^\/[^/]+\/(logo|theme\.css)\?[0-9a-f]{16}$/;
const ICON = "/icon.svg";
const SHEETS = /^\/sheets[^/]*\.(js|wasm)$/;

addEventListener("install", event => {
  skipWaiting();
  event.waitUntil(keepOpenPages());
});

addEventListener("activate", event => event.waitUntil(takeOver()));

addEventListener("fetch", event => {
  const { request } = event, { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    // A frame is in somebody's website, and that website's business.
    if (request.destination === "document" && PAGE.test(pathname)) event.respondWith(page(event));
  } else if (HASHED.test(pathname) || FACE.test(pathname + search)) event.respondWith(file(event));
  else if (pathname === ICON) event.respondWith(keptFirst(event));
  else if (POLICY.test(pathname) || SHEETS.test(pathname)) event.respondWith(freshFirst(event));
});

/** The page that is open on the first visit has all its files in the browser's cache: nothing is downloaded twice. */
async function keepOpenPages() {
  const cache = await caches.open(CACHE);
  for (const { url } of await clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    const { pathname } = new URL(url);
    if (!PAGE.test(pathname)) continue;
    await keepPage(cache, pathname, await fetch(url, { cache: "force-cache" }));
  }
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

/** A page: the kept one in the visitor's language, else whatever can be had. */
async function page(event) {
  const { request } = event, url = new URL(request.url), opened = Date.now();
  const cache = await caches.open(CACHE);
  const asked = url.searchParams.get("lang")?.split("-")[0];
  const kept = await keptPage(cache, url.pathname, asked ?? (await read(cache, LANGUAGE)));
  const shown = kept?.clone();
  const fresh = freshPage(cache, request, url, asked);
  const keeping = fresh.then(response => keepPage(cache, url.pathname, response.clone())).catch(async failure => {
    // What cannot be kept, for want of room or of a file, must not hold the visitor at what was kept before.
    if (!(failure instanceof TypeError)) await cache.delete(url.pathname, { ignoreSearch: true, ignoreVary: true });
    throw failure;
  });
  event.waitUntil(keeping.catch(() => {}));
  // Whoever reloads wants to see what is there now.
  if (!kept || request.cache === "no-cache" || request.cache === "reload") {
    try {
      const response = await (kept ? inTime(fresh) : fresh);
      return kept && response.status >= 500 ? kept : response;
    } catch {
      return kept ?? (await anyLanguage(cache, url.pathname, await read(cache, LANGUAGE))) ?? Response.error();
    }
  }
  if (asked) await write(cache, LANGUAGE, asked);
  const renew = async now => {
    if (now !== null && now !== await shown.text() && Date.now() - opened < UNTOUCHED) await turnOver(event);
  };
  event.waitUntil(keeping.then(renew).catch(() => {}));
  return kept;
}

/** The page as the server has it now. A language that was chosen without it is told on the way. */
async function freshPage(cache, request, url, asked) {
  const untold = asked ? null : await read(cache, CHOICE);
  try {
    const response = await fetch(untold ? `${url.pathname}?lang=${untold}` : request);
    // A later choice takes the earlier one's place, and a server that failed has not heard it.
    if (response.ok) await cache.delete(CHOICE);
    return response;
  } catch (unreachable) {
    if (asked) await write(cache, CHOICE, asked);
    throw unreachable;
  }
}

/** Keeps a page once all its files are kept, and drops the files that no kept page has any more. Says what it is now; `null` where
 *  the server does not know. */
async function keepPage(cache, path, response) {
  if (response.status >= 500) return null;
  const html = await response.clone().text();
  if (!isToBeKept(response)) {
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
  const before = await (await keptPage(cache, path, language))?.text();
  await cache.put(nameOf(path, language), response);
  await write(cache, LANGUAGE, language);
  if (before !== html) await dropUnused(cache);
  return html;
}

/** What a page links; its manifest is for browsers that are online. */
function filesOf(html) {
  const links = (html.match(/<(link|script|img)[^>]*>/g) ?? []).filter(link => !link.includes('"manifest"'));
  return links.map(link => /(?:href|src)="(\/[^"]*)"/.exec(link)?.[1].replaceAll("&amp;", "&")).filter(Boolean);
}

async function dropUnused(cache) {
  const used = new Set(), kept = await cache.keys();
  for (const { url } of kept) {
    if (PAGE.test(new URL(url).pathname)) filesOf(await (await cache.match(url)).text()).forEach(name => used.add(name));
  }
  for (const { url } of kept) {
    const { pathname, search } = new URL(url);
    if ((HASHED.test(pathname) || FACE.test(pathname + search)) && !used.has(pathname + search)) await cache.delete(url);
  }
}

let turned = 0;

/** Shows the page anew, with what is kept of it now. */
async function turnOver(event) {
  const client = await clients.get(event.resultingClientId);
  // Never in a circle, whatever a server does to its pages.
  if (!client || Date.now() - turned < 60_000) return;
  turned = Date.now();
  await client.navigate(client.url);
}

async function file(event) {
  const cache = await caches.open(CACHE), { request } = event;
  return (await cache.match(request.url)) ?? fetchAndKeep(event, cache);
}

async function keptFirst(event) {
  const cache = await caches.open(CACHE);
  const fresh = fetchAndKeep(event, cache);
  return (await cache.match(event.request.url)) ?? fresh;
}

async function freshFirst(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request.url);
  const fresh = fetchAndKeep(event, cache);
  if (!kept) return fresh;
  try {
    const response = await inTime(fresh);
    return response.status < 500 ? response : asKept(kept);
  } catch {
    return asKept(kept);
  }
}

function fetchAndKeep(event, cache) {
  const { url } = event.request, fresh = fetch(event.request);
  const keep = response => {
    if (isToBeKept(response)) return cache.put(url, response.clone());
    return response.status < 500 && cache.delete(url);
  };
  event.waitUntil(fresh.then(keep).catch(() => {}));
  return fresh;
}

/** A kept answer, told from a fresh one by its status, and without the time of day at which it was given. */
function asKept(kept) {
  const headers = new Headers(kept.headers);
  headers.delete("date");
  return new Response(kept.body, { status: 203, headers });
}

const isToBeKept = response => response.status === 200 && !/no-store/.test(response.headers.get("cache-control") ?? "");

const inTime = answer => Promise.race([answer, new Promise((_, late) => setTimeout(late, PATIENCE))]);

/** The server chooses a page's language by what no cache sees, so it stands in the name under which the page is kept. */
const nameOf = (path, language) => `${path}?lang=${language}`;

const keptPage = (cache, path, language) => cache.match(nameOf(path, language), { ignoreVary: true });

/** A page that can be read beats none, best in the language that was shown last. */
const anyLanguage = async (cache, path, last) =>
  (await keptPage(cache, path, last)) ?? cache.match(path, { ignoreSearch: true, ignoreVary: true });

const read = async (cache, name) => (await cache.match(name))?.text();

const write = (cache, name, text) => cache.put(name, new Response(text));
