// The criteria of WCAG 2.2 that a script can measure: each function returns a list of the faults.
const box = element => element.getBoundingClientRect();
const style = element => getComputedStyle(element);
const is_shown = element => element.checkVisibility({ visibilityProperty: true }) && box(element).width > 0 && box(element).height > 0;
const name = element => {
    const words = (element.labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText ?? "").trim();
    return `${element.localName}${element.id && "#" + element.id}.${[...element.classList].join(".")} \`${words.slice(0, 40)}\``;
};
const every = selector => [...document.querySelectorAll(selector)].filter(is_shown);
const CONTROLS = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [role=button]";
const has_words_of_its_own = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());

const measures = {
    // 1.4.10: nothing requires scrolling in two directions, except tables and drawings, which scroll by themselves.
    reflow() {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const scrolls = element => element && (["auto", "scroll"].includes(style(element).overflowX) || scrolls(element.parentElement));
        const wide = every("body *").filter(element => box(element).right > width + 1 && !scrolls(element.parentElement));
        return wide.map(element => `${name(element)} reaches to ${Math.round(box(element).right)} of ${width}`);
    },
    // 1.4.12: with the reader's own spacing no text is cut off, except in the cells of a grid, whose lines open to show all of it.
    spacing() {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("*:not(#\\#) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p:not(#\\#) { margin-block-end: 2em !important }");
        document.adoptedStyleSheets.push(sheet);
        const is_cut = element => {
            const { overflowX, overflowY, clipPath } = style(element);
            const cuts = overflow => ["hidden", "clip"].includes(overflow);
            return clipPath === "none" && !element.closest("[role=grid]")
                && (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1 || cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
        };
        const cut = every("body *").filter(element => has_words_of_its_own(element) && is_cut(element));
        const said = [...cut.map(element => `${name(element)} is cut off`), ...this.reflow()];
        document.adoptedStyleSheets.pop();
        return said;
    },
    // 2.5.8, and more: targets of 44 pixels each way, except links within a sentence.
    targets() {
        const is_in_a_sentence = element => element.localName === "a" && style(element).display === "inline" && has_words_of_its_own(element.parentElement);
        const small = every(CONTROLS).filter(element => {
            // A label is a target as well as its control.
            const boxes = [box(element), ...[...element.labels ?? []].map(box)];
            // The line between two cells belongs to the first one.
            return !is_in_a_sentence(element) && !boxes.some(({ width, height }) => width > 42.5 && height > 42.5);
        });
        return small.map(element => `${name(element)} is ${box(element).width} × ${box(element).height}`);
    },
    // 1.4.11 with forced colours: each control has an edge or an underline, or is drawn by the browser.
    edges() {
        const is_drawn = element => element.matches("[type=radio], [type=checkbox], [type=range], select, summary");
        const has_edge = element => ["Top", "Right", "Bottom", "Left"].some(side => style(element)[`border${side}Style`] !== "none" && parseFloat(style(element)[`border${side}Width`]) > 0);
        const without = every(CONTROLS).filter(element =>
            !is_drawn(element) && !has_edge(element) && !has_edge(element.parentElement) && element.localName !== "a" && !style(element).textDecorationLine.includes("underline"));
        return without.map(element => `${name(element)} has no edge`);
    },
    // 2.3.3: nothing moves for readers who prefer no motion.
    motion() {
        const is_moving = element => [style(element).transitionDuration, style(element).animationDuration].join(", ").split(", ").some(time => parseFloat(time) > 0);
        return [...every("body *").filter(is_moving).map(name), ...document.getAnimations().filter(animation => animation.playState === "running").map(() => "an animation")];
    },
};
return measures[arguments[0]]();
