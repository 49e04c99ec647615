//! A vendor's wording around the form, in each language, from Markdown.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};
use words::Language;

/// The wording as HTML, by language tag.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording(BTreeMap<String, String>);

/// The allowed Markdown, for an error message.
const ALLOWED: &str =
    "write paragraphs, lists, *emphasis*, **strong** words and [links](https://example.com)";

impl Wording {
    /// Adds the wording in a language.
    ///
    /// # Errors
    /// A message with the first part of the wording that is not allowed.
    pub(super) fn add(&mut self, language: &str, markdown: &str) -> Result<(), String> {
        let mut written = String::new();
        let events = Parser::new(markdown).map(checked).collect::<Result<Vec<_>, _>>()?;
        html::push_html(&mut written, events.into_iter());
        self.0.insert(language.to_owned(), written);
        Ok(())
    }

    /// Returns the wording in a language, as HTML.
    pub(super) fn get(&self, language: Language) -> Option<String> {
        self.0.get(language.tag()).cloned()
    }
}

/// Returns the Markdown event if pages may contain it, otherwise an error.
fn checked(event: Event<'_>) -> Result<Event<'_>, String> {
    match &event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            let is_safe = ["https://", "mailto:", "tel:"].iter().any(|scheme| dest_url.starts_with(scheme));
            if is_safe {
                Ok(event)
            } else {
                Err(format!(
                    "`{dest_url}` is not an allowed link: begin it with `https://`, `mailto:` or `tel:`"
                ))
            }
        }
        Event::Start(Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong)
        | Event::End(
            TagEnd::Paragraph
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Link,
        )
        | Event::Text(_)
        | Event::SoftBreak
        | Event::HardBreak => Ok(event),
        _ => Err(format!("headings, images, code and HTML are not allowed: {ALLOWED}")),
    }
}
