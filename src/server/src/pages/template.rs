//! The page template, `index.html`: its text, and the slots that each page fills. The first comment of the file lists the slots.

use maud::{Markup, PreEscaped};

/// A parsed template.
pub(crate) struct Template {
    // INVARIANT: the text before each slot, in the order of `SLOTS`.
    texts: [String; SLOTS.len()],
    /// The elements that load and start the app.
    app: String,
    end: String,
}

/// The content of every slot.
pub(crate) struct Filling {
    /// The start tag of the root element.
    pub(super) html: Markup,
    pub(super) head: Markup,
    pub(super) has_app: bool,
    pub(super) skip: Markup,
    /// The start tag of the header.
    pub(super) header: Markup,
    pub(super) brand: Markup,
    pub(super) languages: Markup,
    pub(super) above: Markup,
    pub(super) skeleton: Markup,
    pub(super) footer: Markup,
}

/// The error of a template in which a slot is missing or out of order.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the slot `{0}` is missing: it is written as `<!--{0}-->`, in the order that the template's first comment gives"
)]
pub(crate) struct TemplateError(&'static str);

const SLOTS: [&str; 10] =
    ["html", "head", "app", "skip", "header", "brand", "languages", "above", "skeleton", "footer"];
/// The slot of the app, which extends to the end of the head, where Trunk adds its elements.
const APP: &str = "app";
const START: &str = "<!doctype html>";

impl Template {
    /// Parses the built file. Removes the comment before the document type, which is for developers.
    ///
    /// # Errors
    /// [`TemplateError`] with the first slot that is missing or out of order.
    pub(crate) fn parse(source: &str) -> Result<Self, TemplateError> {
        let mut rest = source.find(START).and_then(|start| source.get(start..)).unwrap_or(source);
        let mut app = String::new();
        let mut texts: [String; SLOTS.len()] = Default::default();
        for (name, text) in SLOTS.into_iter().zip(&mut texts) {
            let missing = || TemplateError(name);
            let (before, after) = rest.split_once(&format!("<!--{name}-->")).ok_or_else(missing)?;
            before.clone_into(text);
            rest = if name == APP {
                let end = after.find("</head>").ok_or_else(missing)?;
                let (elements, after) = after.split_at(end);
                elements.trim().clone_into(&mut app);
                after
            } else {
                after.split_once(&format!("<!--/{name}-->")).ok_or_else(missing)?.1
            };
        }
        Ok(Self { texts, app, end: rest.to_owned() })
    }

    /// Returns the whole page.
    pub(super) fn fill(&self, filling: &Filling) -> String {
        let app = PreEscaped(if filling.has_app { self.app.clone() } else { String::new() });
        let Filling { html, head, skip, header, brand, languages, above, skeleton, footer, has_app: _ } =
            filling;
        let contents = [html, head, &app, skip, header, brand, languages, above, skeleton, footer];
        let mut page = String::new();
        for (text, content) in self.texts.iter().zip(contents) {
            page.push_str(text);
            page.push_str(&content.0);
        }
        page.push_str(&self.end);
        page
    }
}

#[cfg(test)]
mod tests {
    use maud::PreEscaped;

    use super::{Filling, SLOTS, Template, TemplateError};

    const SOURCE: &str = include_str!("../../../../index.html");

    fn filling(has_app: bool) -> Filling {
        let [html, head, _, skip, header, brand, languages, above, skeleton, footer] =
            SLOTS.map(|slot| PreEscaped(format!("[{slot}]")));
        Filling { html, head, has_app, skip, header, brand, languages, above, skeleton, footer }
    }

    #[test]
    fn every_slot_of_the_template_is_filled_and_no_default_is_left() {
        let page = Template::parse(SOURCE).unwrap().fill(&filling(true));
        assert!(page.starts_with("<!doctype html>\n[html]"), "{page}");
        for slot in SLOTS.into_iter().filter(|slot| *slot != "app") {
            assert_eq!(page.matches(&format!("[{slot}]")).count(), 1, "{slot}: {page}");
        }
        assert!(!page.contains("<!--") && !page.contains("Loading…"), "{page}");
    }

    #[test]
    fn a_page_without_an_app_does_not_load_one() {
        let template = Template::parse(SOURCE).unwrap();
        assert!(template.fill(&filling(true)).contains("data-bin"));
        assert!(!template.fill(&filling(false)).contains("data-bin"));
    }

    #[test]
    fn the_error_of_a_template_without_a_slot_names_the_slot() {
        for slot in SLOTS {
            let source = SOURCE.replace(&format!("<!--{slot}-->"), "");
            assert_eq!(Template::parse(&source).err(), Some(TemplateError(slot)));
        }
    }
}
