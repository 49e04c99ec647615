// Shows the drafts of this device on the home page. The form writes them: src/web/src/request/state/draft.rs.
for (const place of document.querySelectorAll("[data-draft]")) {
  const name = `rma.draft.${place.dataset.draft}`;
  let draft;
  try {
    draft = JSON.parse(localStorage.getItem(name));
  } catch {
    // The browser denies access to the storage, or an older version wrote the draft in another form.
  }
  if (!Array.isArray(draft?.lines)) continue;
  const products = place.querySelector("[data-products]"), time = place.querySelector("time");
  products.textContent = draft.lines.map(({ model }) => `${model}`.trim() || products.dataset.products).join(", ");
  const day = new Date(`${draft.saved_on}T12:00`);
  if (Number.isNaN(day.getTime())) {
    time.parentElement.hidden = true;
  } else {
    time.dateTime = draft.saved_on;
    time.textContent = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  }
  place.querySelector("button").addEventListener("click", () => {
    // The tab that wrote the draft has a copy of its own.
    for (const storage of [localStorage, sessionStorage]) storage.removeItem(name);
    place.hidden = true;
    place.parentElement.querySelector("a").focus();
  });
  place.hidden = false;
}
