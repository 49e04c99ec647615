// <rma-portal policy="ktc">: a vendor's form in a frame. docs/embedding.md describes it.
customElements.get("rma-portal") ?? customElements.define("rma-portal", class Portal extends HTMLElement {
  static #base = new URL(document.currentScript.src).origin;
  static #looks = ["accent", "radius", "font", "scheme"];
  static observedAttributes = ["policy", "lang", ...this.#looks];
  #frame;
  #bar;
  #sight;
  #size;
  #port;
  #refusal;
  #prefill;
  #fallback = document.createElement("slot");

  connectedCallback() {
    // Its content shows while the server refuses the frame.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const frame = (this.#frame = document.createElement("iframe"));
    Object.assign(frame, { loading: "lazy", allow: "clipboard-write" });
    const height = `${parseInt(this.getAttribute("height")) || 900}px`;
    Object.assign(frame.style, { width: "100%", height, border: 0 });
    this.style.display = "block";
    if (Object.hasOwn(this, "prefill")) {
      this.#prefill = this.prefill;
      delete this.prefill;
    }
    frame.onload = () => this.#connect();
    this.#show(true);
    this.#load();
    root.replaceChildren(frame, this.#makeBar(), this.#fallback);
  }

  // The first option at a glance, at the bottom of the window while the form is in sight and its options are not. Fixed rather than
  // sticky: an element that clips its content would hold a sticky bar.
  #makeBar() {
    const bar = (this.#bar = document.createElement("button"));
    bar.type = "button";
    bar.onclick = () => this.#port?.postMessage({ show: "options" });
    Object.assign(bar.style, {
      position: "fixed", bottom: 0, zIndex: 10, minHeight: "44px", boxSizing: "border-box", padding: "8px 16px",
      border: "1px solid", boxShadow: "0 -4px 16px #0002", font: "inherit", lineHeight: 1.4, textAlign: "start", cursor: "pointer",
    });
    this.#setBar(null);
    this.#sight = new IntersectionObserver(entries => {
      bar.style.visibility = entries.at(-1).isIntersecting ? "visible" : "hidden";
    });
    this.#sight.observe(this);
    this.#size = new ResizeObserver(() => {
      const { left, width } = this.getBoundingClientRect();
      Object.assign(bar.style, { left: `${left}px`, width: `${width}px` });
    });
    this.#size.observe(this);
    return bar;
  }

  #setBar(summary) {
    const bar = this.#bar;
    bar.style.display = summary ? "block" : "none";
    if (!summary) return;
    Object.assign(bar.style, summary.style);
    const name = document.createElement("strong");
    const [first, ...others] = summary.texts;
    name.textContent = first;
    const arrow = Object.assign(document.createElement("span"), { textContent: "↓", ariaHidden: "true" });
    arrow.style.float = "inline-end";
    bar.replaceChildren(arrow, name, ...others.map(text => ` · ${text}`));
  }

  disconnectedCallback() {
    clearTimeout(this.#refusal);
    this.#port?.close();
    this.#sight.disconnect();
    this.#size.disconnect();
  }

  attributeChangedCallback(name) {
    if (!this.#frame) return;
    if (Portal.#looks.includes(name)) this.#send();
    else this.#load();
  }

  set prefill(values) {
    this.#prefill = values;
    this.#send();
  }

  get prefill() {
    return { ...this.dataset, ...this.#prefill };
  }

  #theme() {
    // Light or dark as the page around it, unless set.
    const around = getComputedStyle(this).colorScheme;
    const scheme = /light.*dark|dark.*light/.test(around) ? "auto" : /dark/.test(around) ? "dark" : "light";
    const set = Portal.#looks.filter(name => this.hasAttribute(name));
    return { scheme, ...Object.fromEntries(set.map(name => [name, this.getAttribute(name)])) };
  }

  #load() {
    const lang = this.lang || document.documentElement.lang || "en";
    const titles = { fr: "Retours et réparations", es: "Devoluciones y reparaciones" };
    this.#frame.title = this.title || titles[lang.slice(0, 2)] || "Returns and repairs";
    const policy = encodeURIComponent(this.getAttribute("policy"));
    // Each form of one vendor has its own draft.
    const form = [...document.querySelectorAll(`rma-portal[policy="${policy}"]`)].indexOf(this);
    const query = new URLSearchParams({ lang, form, ...this.#theme() });
    this.#frame.src = `${Portal.#base}/${policy}/embed?${query}`;
  }

  // Each page of our server in the frame gets a channel.
  #connect() {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#receive(data.type, data.detail);
    clearTimeout(this.#refusal);
    this.#setBar(null);
    this.#refusal = setTimeout(() => {
      this.#show(false);
      this.#emit("error", { reason: "refused" });
    }, 5000);
    this.#frame.contentWindow.postMessage("rma", Portal.#base, [port2]);
  }

  #send() {
    this.#port?.postMessage({ theme: this.#theme(), prefill: this.prefill });
  }

  #receive(type, detail) {
    const frame = this.#frame;
    if (type === "hello") {
      clearTimeout(this.#refusal);
      this.#show(true);
      this.#send();
    } else if (type === "height") {
      frame.style.height = `${Math.min(detail, 1e5)}px`;
    } else if (type === "summary") {
      this.#setBar(detail);
    } else if (type === "scroll") {
      const top = frame.getBoundingClientRect().top + detail.top;
      const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
      const bottom = top + Math.min(detail.height, 80) + this.#bar.offsetHeight;
      if (top < edge || bottom > innerHeight) scrollBy(0, top - edge - 16);
    } else {
      this.#emit(type, detail);
    }
  }

  #show(framed) {
    this.#frame.style.display = framed ? "block" : "none";
    this.#fallback.style.display = framed ? "none" : "contents";
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`rma:${name}`, { detail, bubbles: true }));
  }
});
