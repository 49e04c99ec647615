//! A vendor's own pages: the form, the form in a frame, and the workbench.

use maud::{Markup, html};
use policy::document::About;
use words::portal::{frame as say, questions};
use words::{Language, format, workbench};

use super::layout::{Links, Page, app};
use crate::vendor::branding::Branding;

/// What a vendor's pages are made of.
pub(crate) struct VendorPages<'v> {
    /// Who the vendor is.
    pub(crate) about: &'v About,
    /// How its pages look.
    pub(crate) branding: &'v Branding,
    /// In which language everything is said.
    pub(crate) language: Language,
    /// Whether there are other vendors on this server.
    pub(crate) has_others: bool,
}

impl VendorPages<'_> {
    /// The form.
    pub(crate) fn request(&self) -> Page {
        self.form(&self.branding.head_of_pages(self.about.id.as_str(), self.language))
    }

    /// The form in a frame of the vendor's website.
    pub(crate) fn embedded(&self) -> Page {
        let head = self.branding.head_of_frame(self.about.id.as_str());
        Page { is_framed: true, description: None, ..self.form(&head) }
    }

    fn form(&self, head: &Markup) -> Page {
        let heading = questions::heading(self.language, self.name());
        // What the app begins with, in the same place: nothing moves when it comes, and the largest text is there before it.
        let content = html! {
            h1 { (heading) }
            p.lead { (questions::lead(self.language)) }
            (self.loading())
        };
        let list = link(&format!("/{}/estimate", self.about.id), workbench::page::heading(self.language));
        self.page(Links::Portal, &heading, head, &content, &list)
    }

    /// The workbench.
    pub(crate) fn estimate(&self) -> Page {
        let heading = workbench::page::heading(self.language);
        let head = self.branding.head_of_pages(self.about.id.as_str(), self.language);
        let content = html! {
            h1 { (heading) }
            p.lead { (workbench::page::lead(self.language, self.name())) }
            (self.loading())
        };
        let one = link(&format!("/{}", self.about.id), workbench::page::one_request(self.language));
        Page { description: None, ..self.page(Links::Workbench, heading, &head, &content, &one) }
    }

    fn page(&self, links: Links, heading: &str, head: &Markup, shown: &Markup, other: &Markup) -> Page {
        let language = self.language;
        Page {
            links,
            language,
            title: say::title_of(language, heading, self.name()),
            description: Some(say::description(language).to_owned()),
            head: html! {
                // What the app asks for first; it need not be there to ask.
                link rel="preload" as="fetch" crossorigin href={
                    "/api/v1/policies/" (self.about.id)
                    // Lists are read in every language.
                    @if links != Links::Workbench { "?lang=" (language.tag()) }
                };
                (head)
            },
            is_framed: false,
            brand: self.brand(),
            content: html! {
                @if let Some(words) = self.branding.above(language) { div.vendors-words.above { (words) } }
                (app(language, shown, say::needs_javascript(language)))
            },
            footer: Some(self.footer(other)),
        }
    }

    fn brand(&self) -> Markup {
        html! {
            a.brand href={ "/" (self.about.id) } {
                @if let Some(logo) = &self.branding.logo {
                    img src={ "/" (self.about.id) "/logo?" (logo.digest) } alt=(self.name());
                } @else {
                    (self.name())
                }
                span { (say::title(self.language)) }
            }
        }
    }

    fn loading(&self) -> Markup {
        html! { p.hint.loading { (say::loading(self.language)) } }
    }

    /// How to reach the vendor, which policy speaks, and where else to go.
    fn footer(&self, other: &Markup) -> Markup {
        let language = self.language;
        let version = format::version(language, &self.about.version);
        html! {
            @if let Some(words) = self.branding.below(language) { div.vendors-words { (words) } }
            p {
                (say::contact(language, self.name()))
                @for (address, words) in self.about.contact.ways() { " " (link(&address, words)) }
            }
            p { (say::policy_version(language, &version)) " · " (say::legal_rights(language)) }
            p.ways {
                (other)
                @if self.has_others { (link("/", say::choose_a_vendor(language))) }
            }
        }
    }

    fn name(&self) -> &str {
        self.about.name.get(self.language.tag())
    }
}

fn link(address: &str, words: &str) -> Markup {
    html! { a href=(address) { (words) } }
}
