// Finds an element by role and name, within an element that is found the same way. Waits, frame by frame, until the element contains all
// of the wanted texts and none of the unwanted ones, or until the time is over.
const [path, wanted, unwanted, patience] = arguments;
const tidy = text => (text ?? "").replace(/\s+/g, " ").trim();
const firstLine = element => tidy((element.innerText ?? "").split("\n")[0]);
const byIds = ids => tidy((ids ?? "").split(" ").map(id => document.getElementById(id)?.innerText).join(" "));
const labelOf = element => element.getAttribute("aria-label") ?? byIds(element.getAttribute("aria-labelledby"));
const own = element => element.getAttribute("aria-label") ?? tidy(element.innerText);
// The text and the value: `innerText` does not contain the value of an input.
const words = element => tidy([element.innerText, element.value].join(" "));

// For each kind: the selector, a function that returns the name of an element, and a function that returns the element to act on.
const kinds = {
  // Pressing a disabled button would do nothing.
  button: ["button:enabled", own],
  link: ["a[href]", own],
  heading: ["h1, h2, h3", own],
  disclosure: ["summary", own],
  region: ["section, aside, article", labelOf],
  question: ["legend, label[for]", firstLine, element => element.control ?? element.parentElement],
  choice: ["label:has(input)", firstLine, element => element.querySelector("input")],
  option: ["option", own],
  alert: ["[role=status] .message, .fault-summary", words],
  selector: null,
};
const isShown = element => element.checkVisibility({ visibilityProperty: true }) || element.matches("option");

function findIn(scope, [kind, name]) {
  if (kind === "selector") return [...scope.querySelectorAll(name)].find(isShown);
  const [selector, named, used = element => element] = kinds[kind];
  const candidates = [...scope.querySelectorAll(selector)].filter(isShown);
  const wanted = tidy(name), nameOf = element => tidy(named(element));
  const found = candidates.find(element => nameOf(element) === wanted)
    ?? candidates.find(element => nameOf(element).startsWith(wanted));
  return found && used(found);
}

const nextFrame = () => Promise.race([
  new Promise(requestAnimationFrame),
  new Promise(resolve => setTimeout(resolve, 50)),
]);

return (async () => {
  for (const end = performance.now() + patience; ;) {
    const found = path.reduce((scope, step) => scope && findIn(scope, step), document);
    const text = found && words(found);
    const holds = found && wanted.every(part => text.includes(part)) && !unwanted.some(part => text.includes(part));
    if (holds || performance.now() > end) {
      const seen = found ?? document.body;
      return { holds: !!holds, element: found, tag: seen.tagName, type: seen.getAttribute("type") ?? "", text: words(seen) };
    }
    await nextFrame();
  }
})();
