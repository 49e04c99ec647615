// The form's side of a frame in a vendor's website: public/embed.js is the other. Only /{policy}/embed loads this. It reads the
// form as customers see it, by its elements, so that nobody who visits the form itself downloads anything for it.
(() => {
  const LOOKS = ["accent", "radius", "font", "scheme"];
  const page = document.documentElement;
  const origins = (document.querySelector('meta[name="rma-origins"]')?.content ?? "").split(" ").filter(Boolean);
  const sheet = document.getElementById("theme");
  const ownSheet = sheet.getAttribute("href");
  let port = null;

  // What the website asked for stays in the frame's address, so that it is the same form when it is loaded again.
  const asked = new URLSearchParams(location.search);
  for (const name of ["pushState", "replaceState"]) {
    const go = history[name].bind(history);
    history[name] = (state, title, url) => {
      const address = new URL(url, location);
      for (const [name, value] of asked) if (name !== "step") address.searchParams.set(name, value);
      go(state, title, address);
    };
  }

  // Where a browser keeps nothing for strangers in frames, as long as the page is open has to do.
  // A second form of the same vendor on a page keeps what it keeps under other names.
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
      // It has to do without.
    }
    Object.defineProperty(window, name, { value: storage, configurable: true });
  }

  const tell = (type, detail) => port?.postMessage({ type, detail });

  // The server makes the sheet, and keeps every colour readable.
  function wear(theme) {
    const asked = new URLSearchParams();
    for (const name of LOOKS) {
      if (theme[name]) asked.set(name, `${theme[name]}`.slice(0, 40));
    }
    const href = asked.size ? `${ownSheet}?${asked}` : ownSheet;
    if (sheet.getAttribute("href") !== href) sheet.setAttribute("href", href);
  }
  wear(Object.fromEntries(new URLSearchParams(location.search)));

  // What the website knows already, into inputs that are still empty; each once, so that the customer has the last word.
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

  // How far the customer has come.
  let step = null;
  let told = null;
  function look() {
    if (wanted.size) fill();
    const reference = document.querySelector("[data-reference]")?.dataset.reference;
    const now = reference ? "filed"
      : document.querySelector("form.check") ? "check"
      : document.querySelector("form.ask") ? "ask"
      : document.querySelector("section.plain-page:not(.filed)") ? "unavailable"
      : null;
    if (!port || !now || now === step && reference === told) return;
    // The page around has a main part too: each has a name.
    document.getElementById("content")?.setAttribute("aria-label", document.title);
    if (now === "unavailable") {
      tell("error", { reason: now });
    } else {
      if (step === null || step === "unavailable") tell("ready", {});
      tell("step", { step: now });
      // A reload shows the same reference again, which is no new request.
      if (reference && sessionStorage.getItem("rma.told") !== reference) {
        sessionStorage.setItem("rma.told", reference);
        tell("submitted", { reference });
      }
    }
    [step, told] = [now, reference];
    measure();
  }

  // The page is as high as its content, whatever the frame's height is. Until there is some, the frame keeps the height that
  // was reserved for it.
  let height = 0;
  function measure() {
    const now = Math.ceil(page.getBoundingClientRect().height);
    if (now !== height && port && step) tell("height", (height = now));
  }

  addEventListener("message", event => {
    if (event.source !== parent || event.data !== "rma" || !origins.includes(event.origin)) return;
    port = event.ports[0];
    port.onmessage = ({ data }) => {
      wear(data.theme ?? {});
      prefill(data.prefill ?? {});
    };
    height = 0;
    step = null;
    tell("hello");
    look();
  });

  // What takes the focus is to be seen: the summary of errors, an input that it leads to, the next step from its top.
  // Not what is being pressed: it would move away from under the pointer before that is a click.
  let pressed = false;
  addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);
  addEventListener("focusin", ({ target }) => {
    if (pressed) return;
    const box = (target.closest(".field") ?? target).getBoundingClientRect();
    tell("scroll", { top: target.id === "content" ? 0 : box.top, height: box.height });
  });
  // Where the website follows, the browser does not scroll it for a focus too: to another place, and later, from another process.
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function () {
    focus.call(this, { preventScroll: Boolean(port) });
  };

  // Only this page may be framed: every way out of it is a tab of its own, in the language that the website speaks.
  addEventListener("click", event => {
    const link = event.target.closest?.('a[href^="/"], a[href^="http"]');
    if (!link || event.defaultPrevented) return;
    if (link.origin === location.origin) link.search = new URLSearchParams({ lang: page.lang });
    Object.assign(link, { target: "_blank", rel: "noopener" });
  });

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  new ResizeObserver(measure).observe(document.body);
})();
