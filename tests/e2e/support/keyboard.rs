//! A customer without a mouse.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::customer::Customer;
use super::place::PATIENCE;

/// The focused element.
#[derive(Debug, Deserialize)]
struct Focus {
    name: String,
    /// Whether the focus is visible.
    is_visible: bool,
    /// The class of the element in front of it, if it is covered completely.
    obscured_by: Option<String>,
}

/// More tab stops than any page has.
const MANY: usize = 120;

/// Looks in each frame until the focus is at something whose name starts with the argument.
const FOCUS: &str = "
const [wanted, patience] = arguments;
const focus = () => {
    const element = document.activeElement;
    const label = element.labels?.[0];
    const tidy = text => (text ?? '').replace(/\\s+/g, ' ').trim();
    const named = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.innerText;
    const name = element === document.body ? '' : element.getAttribute('aria-label') ?? named ?? (label ? label.innerText.split('\\n')[0] : element.innerText);
    // Chromium draws the focus of the button inside a date input.
    const is_inside = element.type === 'date' && !element.matches(':focus');
    // Not a tab stop: a script focuses the start of a new page, and the next Tab continues from it.
    const is_start = element.tabIndex < 0;
    const outlines = [element, label].filter(Boolean).map(element => getComputedStyle(element).outlineStyle);
    // The topmost elements at nine points of it that are on the screen.
    const seen = [element, label].filter(Boolean).flatMap(element => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const inside = (from, to, most) => [from + 2, (from + to) / 2, to - 2].filter(at => at >= 0 && at < most);
        return inside(left, right, innerWidth).flatMap(x => inside(top, bottom, innerHeight).map(y => document.elementFromPoint(x, y)));
    });
    const is_own = other => other && (element.contains(other) || other.contains(element) || label?.contains(other));
    const obscured_by = is_start || element === document.body || seen.some(is_own) ? null : seen[0]?.className ?? 'the edge of the screen';
    return { obscured_by, name: tidy(name), is_visible: element === document.body || is_start || is_inside || outlines.some(style => style !== 'none') };
};
return (async () => {
    for (const end = performance.now() + patience; ;) {
        const at = focus();
        if (at.name.startsWith(wanted) || performance.now() > end) return at;
        await new Promise(requestAnimationFrame);
    }
})();";

impl Customer {
    /// Types into the focused element.
    pub(crate) fn keys(&self, keys: impl Into<String>) {
        let typing = self.browser.driver().action_chain().send_keys(keys.into());
        self.browser.wait(typing.perform()).unwrap();
    }

    /// Presses Tab until the element with this name has the focus, which must be visible at each stop.
    #[track_caller]
    pub(crate) fn tabs_to(&self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..MANY {
            self.keys(String::from(Key::Tab.value()));
            let focus = self.focus("");
            assert!(focus.is_visible && focus.obscured_by.is_none(), "the focus cannot be seen at {focus:?}");
            if focus.name.starts_with(name) {
                return;
            }
            seen.push(focus.name);
        }
        panic!("no way to `{name}` by Tab: {seen:?}");
    }

    /// Waits until the element with this name has the focus.
    #[track_caller]
    pub(crate) fn is_at(&self, name: &str) {
        let focus = self.focus(name);
        assert!(focus.name.starts_with(name), "{focus:?} instead of `{name}`");
    }

    /// Returns the focused element, as soon as it has this name.
    fn focus(&self, name: &str) -> Focus {
        serde_json::from_value(self.browser.run(FOCUS, vec![json!(name), json!(PATIENCE)])).unwrap()
    }
}
