//! The HTML form of a mail, made from its plain text, so that both have the same content: paragraphs, lists, the number, the address and the
//! links. All text is escaped, only our own links are hyperlinks, and nothing is loaded: the logo is a part of the mail.

use maud::{DOCTYPE, Markup, html};
use words::Language;
use words::mail::Mail;

use super::text::Links;
use crate::vendor::branding::Theme;

/// The vendor's theme and logo.
pub(super) struct Look<'a> {
    pub(super) theme: &'a Theme,
    /// The vendor's name, if the mail has the logo as a part named [`LOGO`].
    pub(super) logo: Option<&'a str>,
}

/// The `Content-ID` of the logo.
pub(super) const LOGO: &str = "logo";
/// The characters before each item of a list in the plain text.
const ITEM: &str = "  - ";
/// The characters before each line of a number or an address.
const INDENT: &str = "    ";

/// Renders the mail as an HTML document. Where a line of text and the request's link form a paragraph, they become a button.
pub(super) fn html(language: Language, mail: &Mail, links: &Links, look: &Look<'_>) -> String {
    let blocks =
        mail.text.split("\n\n").map(|block| block.trim_matches('\n')).filter(|block| !block.is_empty());
    let document = html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="color-scheme" content="light dark";
                title { (mail.subject) }
            }
            body style="font-family: sans-serif; line-height: 1.5; max-width: 40em" {
                @if let Some(vendor) = look.logo {
                    p { img src={ "cid:" (LOGO) } alt=(vendor) height="48"; }
                }
                @for written in blocks { (block(written, links, look.theme)) }
            }
        }
    };
    document.into_string()
}

/// Renders a paragraph, a list, a number or an address, or the button.
fn block(text: &str, links: &Links, theme: &Theme) -> Markup {
    if let Some(list) = text.strip_prefix(ITEM) {
        // A text that a person typed may contain line breaks; its lines stay in one item.
        let separator = format!("\n{ITEM}");
        return html! { ul { @for item in list.split(&separator) { li { (lines(item, links)) } } } };
    }
    if let Some(number) = text.strip_prefix(INDENT) {
        let number = number.replace(&format!("\n{INDENT}"), "\n");
        return html! { p style="font-size: 1.5em; line-height: 1.3" { strong { (lines(&number, links)) } } };
    }
    match text.split_once('\n') {
        Some((label, address)) if address == links.request => html! {
            p { a href=(address) style=(button(theme)) { (label) } }
            // For mail programs that show no links.
            p style="font-size: 0.8em; overflow-wrap: anywhere" { (address) }
        },
        _ => html! { p { (lines(text, links)) } },
    }
}

/// Returns the style of the button. Its colours are those of the light scheme in both schemes, since many mail programs do not support
/// `light-dark()`: white on the accent is readable on any background.
fn button(theme: &Theme) -> String {
    format!(
        "display: inline-block; padding: 0.75em 1.5em; border-radius: {}px; background-color: {}; color: #ffffff; \
         font-weight: bold; text-decoration: none",
        theme.radius(),
        theme.light_accent()
    )
}

/// Renders the text with its line breaks. A line that consists of our own link to a clause becomes a hyperlink.
fn lines(text: &str, links: &Links) -> Markup {
    html! {
        @for (index, line) in text.split('\n').enumerate() {
            @if index > 0 { br; }
            @if links.clause.as_deref() == Some(line) { a href=(line) { (line) } } @else { (line) }
        }
    }
}
