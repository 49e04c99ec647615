// The form's side of a frame in another website; public/embed.js is the website's side. Only /{policy}/embed loads this script. It
// reads the form's elements, so that the form's own code contains nothing for the frame.
(() => {
  const LOOKS = ["accent", "radius", "font", "scheme"];
  const page = document.documentElement;
  const origins = (document.querySelector('meta[name="rma-origins"]')?.content ?? "").split(" ").filter(Boolean);
  const sheet = document.getElementById("theme");
  const ownSheet = sheet.getAttribute("href");
  let port = null;

  // The website's parameters stay in the frame's address, so that a reload shows the same form.
  const asked = new URLSearchParams(location.search);
  for (const name of ["pushState", "replaceState"]) {
    const go = history[name].bind(history);
    history[name] = (state, title, url) => {
      const address = new URL(url, location);
      for (const [name, value] of asked) if (name !== "step") address.searchParams.set(name, value);
      go(state, title, address);
    };
  }

  // Where a browser refuses storage in third-party frames, a map keeps the values while the page is open. A second form of the same
  // vendor on one page stores its values under other names.
  const form = Number(asked.get("form")) ? `form${asked.get("form")}.` : "";
  for (const name of ["localStorage", "sessionStorage"]) {
    const kept = new Map();
    let storage = {
      getItem: key => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, `${value}`),
      removeItem: key => void kept.delete(key),
    };
    try {
      const own = window[name];
      own.getItem("rma");
      if (!form) continue;
      storage = {
        getItem: key => own.getItem(form + key),
        setItem: (key, value) => own.setItem(form + key, value),
        removeItem: key => own.removeItem(form + key),
      };
    } catch {
      // The map stays in its place.
    }
    Object.defineProperty(window, name, { value: storage, configurable: true });
  }

  const send = (type, detail) => port?.postMessage({ type, detail });

  // The server writes the style sheet, and adjusts colours to be readable.
  function setTheme(theme) {
    const asked = new URLSearchParams();
    for (const name of LOOKS) {
      if (theme[name]) asked.set(name, `${theme[name]}`.slice(0, 40));
    }
    const href = asked.size ? `${ownSheet}?${asked}` : ownSheet;
    if (sheet.getAttribute("href") !== href) sheet.setAttribute("href", href);
  }
  setTheme(Object.fromEntries(new URLSearchParams(location.search)));

  // Values that the website has, for inputs that are still empty. Each is filled in once, so that the customer may change it.
  const wanted = new Map();
  const CONTACT = /^(name|email|company|phone|address\/\w+)$/;

  function fill() {
    for (const [name, value] of wanted) {
      const ids = CONTACT.test(name)
        ? [`contact-${name.replace("/", "-")}`]
        : [`line-0-${name}`, `request-${name}`];
      const place = ids.map(id => document.getElementById(id)).find(Boolean);
      if (!place) continue;
      wanted.delete(name);
      if (place.matches("fieldset")) {
        const choice = [...place.querySelectorAll("input")].find(input => input.value === value);
        if (choice && !place.querySelector(":checked")) choice.click();
      } else if (!place.value || (name === "quantity" && place.value === "1")) {
        place.value = value;
        for (const event of ["input", "change"]) place.dispatchEvent(new Event(event, { bubbles: true }));
      }
    }
  }

  const offered = new Set();
  function prefill(values) {
    for (const [name, value] of Object.entries(values)) {
      if (offered.has(name) || !/^[a-z_0-9/]{1,40}$/.test(name)) continue;
      offered.add(name);
      const typed = value === true ? "yes" : value === false ? "no" : `${value}`;
      wanted.set(name, typed.slice(0, 200));
    }
    fill();
  }

  // The step that the customer is at.
  let step = null;
  let reported = null;
  function look() {
    if (wanted.size) fill();
    summarise();
    const reference = document.querySelector("[data-reference]")?.dataset.reference;
    const now = reference ? "filed"
      : document.querySelector("form.check") ? "check"
      : document.querySelector("form.ask") ? "ask"
      : document.querySelector("section.plain-page:not(.filed)") ? "unavailable"
      : null;
    if (!port || !now || now === step && reference === reported) return;
    // The page around the frame has a main part too: each has a name.
    document.getElementById("content")?.setAttribute("aria-label", document.title);
    if (now === "unavailable") {
      send("error", { reason: now });
    } else {
      if (step === null || step === "unavailable") send("ready", {});
      send("step", { step: now });
      // A reload shows the same reference again: the request is not a new one.
      if (reference && sessionStorage.getItem("rma.reported") !== reference) {
        sessionStorage.setItem("rma.reported", reference);
        send("submitted", { reference });
      }
    }
    [step, reported] = [now, reference];
    measure();
  }

  // The first option at a glance, which the website shows while the options are out of sight below the form.
  let shown = null;
  let inSight = false;
  let summary;
  const sight = new IntersectionObserver(entries => {
    inSight = entries.at(-1).isIntersecting;
    summarise();
  });
  function summarise() {
    const options = document.querySelector(".options:not(.options-empty)");
    if (options !== shown) {
      if (shown) sight.unobserve(shown);
      if (options) sight.observe(options);
      [shown, inSight] = [options, true];
    }
    const parts = options && !inSight ? [...options.querySelectorAll(".bar-glance > *")] : [];
    const texts = parts.map(part => part.textContent).filter(Boolean);
    let now = null;
    if (texts.length) {
      const { backgroundColor, color, borderTopColor: borderColor, fontFamily } = getComputedStyle(options);
      now = { texts, style: { backgroundColor, color, borderColor, fontFamily } };
    }
    if (!port || JSON.stringify(now) === summary) return;
    summary = JSON.stringify(now);
    send("summary", now);
  }

  sheet.addEventListener("load", summarise);

  // The page is as high as its content, whatever the frame's height is. Until there is content, the frame keeps its initial height.
  let height = 0;
  function measure() {
    const now = Math.ceil(page.getBoundingClientRect().height);
    if (now !== height && port && step) send("height", (height = now));
  }

  addEventListener("message", event => {
    if (event.source !== parent || event.data !== "rma" || !origins.includes(event.origin)) return;
    port = event.ports[0];
    port.onmessage = ({ data }) => {
      if (data.show === "options") {
        document.getElementById("options-list")?.focus();
        return;
      }
      setTheme(data.theme ?? {});
      prefill(data.prefill ?? {});
    };
    height = 0;
    step = null;
    summary = undefined;
    send("hello");
    look();
  });

  // The website scrolls to the element that takes the focus: the summary of errors, an input, the top of the next step. Not while a
  // pointer is pressed: the target would move before the press becomes a click.
  let pressed = false;
  addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);
  addEventListener("focusin", ({ target }) => {
    if (pressed) return;
    const box = (target.closest(".field") ?? target).getBoundingClientRect();
    send("scroll", { top: target.id === "content" ? 0 : box.top, height: box.height });
  });
  // The browser must not scroll the website for a focus as well: it would do so later and to another place.
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function () {
    focus.call(this, { preventScroll: Boolean(port) });
  };

  // No other page may be framed: each link opens a tab of its own, in the language of the page.
  addEventListener("click", event => {
    const link = event.target.closest?.('a[href^="/"], a[href^="http"]');
    if (!link || event.defaultPrevented) return;
    if (link.origin === location.origin) link.search = new URLSearchParams({ lang: page.lang });
    Object.assign(link, { target: "_blank", rel: "noopener" });
  });

  new MutationObserver(look).observe(document.body, { characterData: true, childList: true, subtree: true });
  new ResizeObserver(measure).observe(document.body);
})();
