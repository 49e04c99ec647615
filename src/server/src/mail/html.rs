//! The HTML form of a mail, made from its plain text, so that both say the same: paragraphs, lists, the number, and the customer's
//! link. Everything that people wrote is escaped, only the link that we made ourselves is one, and nothing is loaded.

use maud::{DOCTYPE, Markup, html};
use words::Language;
use words::mail::Mail;

/// What stands before each thing of a list in the plain text.
const ITEM: &str = "  - ";
/// What stands before a number on a line of its own.
const INDENT: &str = "    ";

/// Renders the mail as an HTML document. A paragraph that consists of `link` becomes a hyperlink.
pub(super) fn html(language: Language, mail: &Mail, link: &str) -> String {
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
                @for written in blocks { (block(written, link)) }
            }
        }
    };
    document.into_string()
}

/// Renders a paragraph, a list, the number or the link.
fn block(text: &str, link: &str) -> Markup {
    if let Some(list) = text.strip_prefix(ITEM) {
        // What was written by people may have lines of its own: they belong to the item that they are in.
        let separator = format!("\n{ITEM}");
        return html! { ul { @for item in list.split(&separator) { li { (lines(item)) } } } };
    }
    if let Some(number) = text.strip_prefix(INDENT) {
        return html! { p style="font-size: 1.5em" { strong { (lines(number)) } } };
    }
    if text == link {
        return html! { p { a href=(link) { (link) } } };
    }
    html! { p { (lines(text)) } }
}

/// Renders the text with its line breaks.
fn lines(text: &str) -> Markup {
    html! {
        @for (index, line) in text.split('\n').enumerate() {
            @if index > 0 { br; }
            (line)
        }
    }
}
