//! The pages of a vendor: the form, the form in a frame, the workbench, the policy and the tracking page.

use maud::{Markup, html};
use policy::Document;
use policy::document::About;
use words::portal::{frame as texts, lost_link, questions, track};
use words::{Language, format, workbench};

use super::page::{Page, WebApp, skeleton};
use super::readable::{MAX_QUERY_CHARACTERS, ReadablePolicy};
use crate::vendor::branding::Branding;

/// The content of a vendor's pages.
pub(crate) struct VendorPages<'v> {
    pub(crate) about: &'v About,
    pub(crate) branding: &'v Branding,
    pub(crate) language: Language,
    /// Whether this server has other vendors; if so, pages link to the list of vendors.
    pub(crate) has_others: bool,
}

impl VendorPages<'_> {
    /// Returns the form.
    pub(crate) fn request(&self) -> Page {
        self.form(&self.branding.head_of_pages(self.about.id.as_str(), self.language))
    }

    /// Returns the form for a frame of the vendor's website.
    pub(crate) fn embedded(&self) -> Page {
        let head = self.branding.head_of_frame(self.about.id.as_str());
        Page { is_framed: true, description: None, ..self.form(&head) }
    }

    fn form(&self, head: &Markup) -> Page {
        let heading = questions::heading(self.language, self.name());
        // The same elements in the same places as in the app, so that nothing moves when the app starts and the largest text is
        // painted early.
        let shown = html! {
            h1 { (heading) }
            p.lead { (questions::lead(self.language)) }
            (self.loading())
        };
        let list = link(&format!("/{}/estimate", self.about.id), workbench::page::heading(self.language));
        let links = html! { (list) (self.find_request()) };
        self.page(WebApp::Portal, &heading, head, &shown, &links)
    }

    /// Returns the workbench.
    pub(crate) fn estimate(&self) -> Page {
        let heading = workbench::page::heading(self.language);
        let head = self.branding.head_of_pages(self.about.id.as_str(), self.language);
        let shown = html! {
            h1 { (heading) }
            p.lead { (workbench::page::lead(self.language, self.name())) }
            (self.loading())
        };
        let one = link(&format!("/{}", self.about.id), workbench::page::one_request(self.language));
        let links = html! { (one) (self.find_request()) };
        Page { description: None, ..self.page(WebApp::Workbench, heading, &head, &shown, &links) }
    }

    /// Returns the tracking page.
    pub(crate) fn track(&self) -> Page {
        let language = self.language;
        let heading = lost_link::heading(language);
        let loading = html! { p.hint.loading { (track::loading(language)) } };
        let head = self.branding.head_of_pages(self.about.id.as_str(), language);
        let form = link(&format!("/{}", self.about.id), track::new_request(language));
        Page {
            description: None,
            head,
            content: skeleton(language, &loading, track::needs_javascript(language)),
            ..self.page(WebApp::Tracking, heading, &html! {}, &loading, &form)
        }
    }

    /// Returns the readable policy, complete without an app; `query` holds the words that shown clauses contain.
    pub(crate) fn readable_policy(&self, document: &Document, query: &str) -> Page {
        let (language, branding) = (self.language, self.branding);
        let query: String = query.chars().take(MAX_QUERY_CHARACTERS).collect();
        let policy = ReadablePolicy { document, language, query: &query };
        let form = link(&format!("/{}", self.about.id), workbench::page::one_request(language));
        let links = html! { (form) (self.find_request()) };
        Page {
            app: None,
            language,
            languages: languages_of(self.about),
            title: policy.heading(),
            // Search results are no page of their own for search engines.
            description: query.is_empty().then(|| policy.description()),
            head: html! {
                (branding.head_of_pages(self.about.id.as_str(), language))
                (policy.head())
            },
            is_framed: false,
            brand: self.brand(),
            above: None,
            content: policy.content(),
            footer: Some(self.footer(&links)),
        }
    }

    fn page(&self, app: WebApp, heading: &str, head: &Markup, shown: &Markup, links: &Markup) -> Page {
        let language = self.language;
        Page {
            app: Some(app),
            language,
            languages: languages_of(self.about),
            title: texts::title_of(language, heading, self.name()),
            description: Some(texts::description(language).to_owned()),
            head: html! {
                (self.policy_preload(app))
                (head)
            },
            is_framed: false,
            brand: self.brand(),
            above: self.branding.above(language),
            content: skeleton(language, shown, texts::needs_javascript(language)),
            footer: Some(self.footer(links)),
        }
    }

    /// Returns the link that makes the browser fetch the policy while the app is loading.
    fn policy_preload(&self, app: WebApp) -> Markup {
        html! {
            link rel="preload" as="fetch" crossorigin href={
                "/api/v1/policies/" (self.about.id)
                // The workbench recognizes lists in every language, so it needs the document in all of them.
                @if app == WebApp::Portal { "?lang=" (self.language.tag()) }
            };
        }
    }

    fn brand(&self) -> Markup {
        html! {
            a.brand href={ "/" (self.about.id) } {
                @if let Some(logo) = &self.branding.logo {
                    img src=(logo.path(self.about.id.as_str())) alt=(self.name());
                } @else {
                    (self.name())
                }
                span { (texts::title(self.language)) }
            }
        }
    }

    fn loading(&self) -> Markup {
        html! { p.hint.loading { (texts::loading(self.language)) } }
    }

    /// Returns the footer: how to reach the vendor, the policy's version, and links to other pages.
    fn footer(&self, links: &Markup) -> Markup {
        let language = self.language;
        let version = format::version(language, &self.about.version);
        html! {
            @if let Some(words) = self.branding.below(language) { div.vendors-words { (words) } }
            p {
                (texts::contact(language, self.name()))
                @for (place, (address, words)) in self.about.contact.ways().enumerate() {
                    @if place == 0 { " " } @else { ", " }
                    (link(&address, words))
                }
            }
            p { a href={ "/" (self.about.id) "/policy" } { (texts::policy_version(language, &version)) } " · " (texts::legal_rights(language)) }
            p.ways {
                (links)
                @if self.has_others { (link("/", texts::choose_a_vendor(language))) }
            }
        }
    }

    /// Returns the link for customers who have lost the link to their request.
    fn find_request(&self) -> Markup {
        link(&format!("/{}/track", self.about.id), lost_link::heading(self.language))
    }

    fn name(&self) -> &str {
        self.about.name.get(self.language.tag())
    }
}

/// Returns the languages of a policy that its pages can have.
pub(crate) fn languages_of(about: &About) -> Vec<Language> {
    let has =
        |language: &Language| about.languages.iter().any(|tag| Language::from_tag(tag) == Some(*language));
    Language::ALL.into_iter().filter(has).collect()
}

fn link(address: &str, words: &str) -> Markup {
    html! { a href=(address) { (words) } }
}
