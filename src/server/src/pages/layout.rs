//! What every page has.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::Language;
use words::portal::frame as say;

/// A page, but for the files that it links.
pub(crate) struct Page {
    /// What it links.
    pub(super) links: Links,
    /// In which language everything on it is said.
    pub(super) language: Language,
    /// What it is called in the browser's tab.
    pub(super) title: String,
    /// What search engines say of it; they are kept out where there is nothing.
    pub(super) description: Option<String>,
    /// What else stands in its head.
    pub(super) head: Markup,
    /// Whether it is shown in a frame of a vendor's website, which has a header of its own.
    pub(super) is_framed: bool,
    /// The way to where it all begins.
    pub(super) brand: Markup,
    /// Its main part.
    pub(super) content: Markup,
    /// What stands at its end.
    pub(super) footer: Option<Markup>,
}

/// The files that a page needs: a style sheet, and an app if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Links {
    /// Of a page without an app.
    Home,
    /// Of the app of asking and filing.
    Portal,
    /// Of the app of a filed request and its papers.
    Tracking,
    /// Of the app of the distributor's lists.
    Workbench,
}

impl Page {
    pub(crate) fn links(&self) -> Links {
        self.links
    }

    /// Whether it is shown in a frame of a vendor's website.
    pub(crate) fn is_framed(&self) -> bool {
        self.is_framed
    }

    /// The whole document, with the elements that link its files.
    pub(crate) fn write(&self, links: &str) -> String {
        let language = self.language;
        let page = html! {
            (DOCTYPE)
            html lang=(language.html_lang()) class=[self.is_framed.then_some("embedded")] {
                head {
                    meta charset="utf-8";
                    title { (self.title) }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    @if let Some(description) = &self.description {
                        meta name="description" content=(description);
                    } @else {
                        meta name="robots" content="noindex";
                    }
                    meta name="color-scheme" content="light dark";
                    link rel="icon" href="/icon.svg" type="image/svg+xml";
                    // Before the page's own scripts, since deferred scripts and modules run in the order in which they stand.
                    // Style sheets may stand anywhere: those of the page are in layers, which every other sheet goes before.
                    (self.head)
                    (PreEscaped(links))
                }
                body {
                    a.skip href="#content" { (say::skip_to_content(language)) }
                    // The page around a frame has a header and a footer too: each has a name.
                    header.shell-header aria-label=[self.is_framed.then_some(&self.title)] { div { (self.brand) (languages(language)) } }
                    main.shell-main #content tabindex="-1" { (self.content) }
                    @if let Some(footer) = &self.footer {
                        footer.shell-footer aria-label=[self.is_framed.then_some(&self.title)] { div { (footer) } }
                    }
                }
            }
        };
        page.into_string()
    }
}

/// Where an app will be: `shown` until it is there, and why it needs scripts where there are none.
pub(super) fn app(language: Language, shown: &Markup, needs_javascript: &str) -> Markup {
    html! {
        div #app {
            (shown)
            p.hint.late { (say::late(language)) }
            noscript { p { (needs_javascript) } }
        }
    }
}

/// The other languages of this page.
fn languages(own: Language) -> Markup {
    html! {
        nav.languages aria-label=(say::languages(own)) {
            @for language in Language::ALL.into_iter().filter(|language| *language != own) {
                a href={ "?lang=" (language.tag()) } lang=(language.html_lang()) hreflang=(language.html_lang()) {
                    (language.own_name())
                }
            }
        }
    }
}
