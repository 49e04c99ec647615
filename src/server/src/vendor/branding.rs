//! A vendor's branding: the websites that may frame its form, the theme of its pages, and the wording around the form. It is read
//! from `vendor.toml` beside the policy's documents, so a vendor changes it without a rebuild. The vendor's name, its contact
//! details, and the required fields of a request are in the policy's documents.

mod colour;
mod logo;
mod origin;
mod read;
mod theme;
mod wording;

use maud::{Markup, PreEscaped, html};
use policy::document::ReturnAddress;
use words::Language;

use crate::hash::sha256;

pub(crate) use logo::Logo;
pub(crate) use origin::Origin;
pub(crate) use read::Vendor;
pub(crate) use theme::Theme;
pub(crate) use wording::Wording;

/// A vendor's branding.
#[derive(Clone, Debug, Default)]
pub(crate) struct Branding {
    /// The websites that may show the vendor's form in a frame.
    pub(crate) origins: Vec<Origin>,
    /// The language of the vendor's pages for visitors who have not chosen one; without it, the browser's preference.
    pub(crate) language: Option<Language>,
    /// Where goods are sent; these addresses go before those of the policy's document.
    pub(crate) ship_to: Vec<ReturnAddress>,
    /// The days that an approval usually takes, after which the customer can ship.
    approval_days: Option<u8>,
    pub(crate) theme: Theme,
    /// The image that replaces the vendor's name at the top of its pages.
    pub(crate) logo: Option<Logo>,
    /// The wording above the form.
    above: Wording,
    /// The wording below the form.
    below: Wording,
}

/// Computes the digest in the URL of a vendor's file: a changed file has a new URL.
fn digest(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(16).collect()
}

impl Branding {
    /// Returns the elements in the head of the vendor's pages: the web app manifest, and the vendor's theme if there is one.
    pub(crate) fn head_of_pages(&self, policy: &str, language: Language) -> Markup {
        let theme = (self.theme != Theme::default()).then(|| digest(self.theme.style_sheet().as_bytes()));
        html! {
            link rel="manifest" href={ "/" (policy) "/manifest.webmanifest?lang=" (language.tag()) };
            (self.approval())
            @if let Some(digest) = theme { link rel="stylesheet" href={ "/" (policy) "/theme.css?" (digest) }; }
        }
    }

    /// Returns the elements in the head of the framed page.
    pub(crate) fn head_of_frame(&self, policy: &str) -> Markup {
        let origins: Vec<String> = self.origins.iter().map(ToString::to_string).collect();
        html! {
            meta name="rma-origins" content=(origins.join(" "));
            (self.approval())
            link rel="stylesheet" href="/frame.css";
            link #theme rel="stylesheet" href={ "/" (policy) "/theme.css" };
            script src="/frame.js" defer {}
        }
    }

    /// Returns the vendor's wording above the form.
    pub(crate) fn above(&self, language: Language) -> Option<Markup> {
        self.above.get(language).map(PreEscaped)
    }

    /// Returns the vendor's wording below the form.
    pub(crate) fn below(&self, language: Language) -> Option<Markup> {
        self.below.get(language).map(PreEscaped)
    }

    /// Returns the element with the days that an approval usually takes.
    fn approval(&self) -> Markup {
        html! {
            @if let Some(days) = self.approval_days { meta name="rma-approval-days" content=(days); }
        }
    }
}
