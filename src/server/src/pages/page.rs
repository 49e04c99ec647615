//! The content of a page, independent of its template.

use maud::{Markup, PreEscaped, html};
use words::Language;
use words::portal::frame as texts;

use super::template::{Filling, Template};

/// A page.
pub(crate) struct Page {
    /// The app that replaces the content; `None` for a page that is complete as it is.
    pub(crate) app: Option<WebApp>,
    pub(super) language: Language,
    /// The languages in which the page can be read.
    pub(super) languages: Vec<Language>,
    pub(super) title: String,
    /// The description for search engines; they do not index pages without one.
    pub(super) description: Option<String>,
    /// The elements of the head that are specific to this page.
    pub(super) head: Markup,
    /// Whether the page is shown in a frame of a vendor's website, which has its own header.
    pub(crate) is_framed: bool,
    pub(super) brand: Markup,
    /// The vendor's wording above the content.
    pub(super) above: Option<Markup>,
    pub(super) content: Markup,
    pub(super) footer: Option<Markup>,
}

/// A browser app. Each app is built into its own template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum WebApp {
    /// The request form.
    Portal,
    /// The tracking page and the printed papers.
    Tracking,
    /// The distributor's workbench.
    Workbench,
}

impl Page {
    /// Returns the HTML document.
    pub(crate) fn render(&self, template: &Template) -> String {
        let language = self.language;
        // The website around a frame has a header and a footer too. Names let assistive technology distinguish them from these.
        let landmark = self.is_framed.then_some(&self.title);
        template.fill(&Filling {
            html: start_tag(
                &html! { html lang=(language.html_lang()) class=[self.is_framed.then_some("embedded")] {} },
            ),
            head: self.head(),
            has_app: self.app.is_some(),
            skip: html! { (texts::skip_to_content(language)) },
            header: start_tag(&html! { header.shell-header aria-label=[landmark] {} }),
            brand: self.brand.clone(),
            languages: languages(language, &self.languages),
            above: html! { @if let Some(words) = &self.above { div.vendors-words.above { (words) } } },
            skeleton: self.content.clone(),
            footer: html! {
                @if let Some(footer) = &self.footer {
                    footer.shell-footer aria-label=[landmark] { div { (footer) } }
                }
            },
        })
    }

    fn head(&self) -> Markup {
        html! {
            title { (self.title) }
            @if let Some(description) = &self.description {
                meta name="description" content=(description);
            } @else {
                meta name="robots" content="noindex";
            }
            (self.head)
        }
    }
}

/// Returns the content that an app replaces once it has its own, with hints in case that is late or never.
pub(super) fn skeleton(language: Language, shown: &Markup, needs_javascript: &str) -> Markup {
    html! {
        div id="skeleton" {
            (shown)
            p.hint.late { (texts::late(language)) }
            noscript { p { (needs_javascript) } }
        }
    }
}

/// Returns the links to this page in the other languages.
fn languages(own: Language, all: &[Language]) -> Markup {
    let others = || all.iter().filter(|language| **language != own);
    html! {
        @if others().next().is_some() {
            nav.languages aria-label=(texts::languages(own)) {
                @for language in others() {
                    a href={ "?lang=" (language.tag()) } lang=(language.html_lang()) hreflang=(language.html_lang()) {
                        (language.own_name())
                    }
                }
            }
        }
    }
}

/// Returns only the start tag of an empty element.
fn start_tag(element: &Markup) -> Markup {
    let text = &element.0;
    PreEscaped(text.rsplit_once("</").map_or(text.as_str(), |(start, _)| start).to_owned())
}
