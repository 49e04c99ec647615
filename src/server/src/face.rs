//! A vendor's own face: who may show its form in a frame, and how its pages look. It stands in `vendor.toml` beside the policy's
//! documents, so that it changes without code and without a rebuild.

mod colour;
mod origin;
mod read;
mod theme;

use std::fmt::Write as _;

pub(crate) use origin::Origin;
pub(crate) use theme::Theme;
use words::Language;

/// What a vendor sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Face {
    /// The websites that may show the vendor's form in a frame.
    pub(crate) origins: Vec<Origin>,
    /// How its pages look.
    pub(crate) theme: Theme,
}

impl Face {
    /// What goes into the head of the vendor's own pages, in their language. The manifest makes the page an app that can be
    /// installed.
    pub(crate) fn head_of_pages(&self, policy: &str, language: Language) -> String {
        let mut head = preload(policy, language);
        let language = language.tag();
        let _ =
            write!(head, "<link rel=\"manifest\" href=\"/{policy}/manifest.webmanifest?lang={language}\">");
        if self.theme != Theme::default() {
            let _ = write!(head, "<link rel=\"stylesheet\" href=\"/{policy}/theme.css\">");
        }
        head
    }

    /// What goes into the head of the page that is framed.
    pub(crate) fn head_of_frame(&self, policy: &str, language: Language) -> String {
        let mut origins = String::new();
        for origin in &self.origins {
            let _ = write!(origins, "{origin} ");
        }
        // Neither an origin nor a policy's id has a character in it that means something here.
        let head = preload(policy, language);
        format!(
            "{head}<meta name=\"rma-origins\" content=\"{}\"><meta name=\"robots\" content=\"noindex\">\
             <link rel=\"stylesheet\" href=\"/frame.css\"><link id=\"theme\" rel=\"stylesheet\" href=\"/{policy}/theme.css\"><script src=\"/frame.js\" defer></script>",
            origins.trim_end()
        )
    }
}

/// Has the browser fetch the policy beside the app, which asks for it only once it runs.
fn preload(policy: &str, language: Language) -> String {
    let language = language.tag();
    format!(
        "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/api/v1/policies/{policy}?lang={language}\">"
    )
}
