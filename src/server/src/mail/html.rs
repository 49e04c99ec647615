//! The HTML form of a mail, made from its plain text, so that both say the same: paragraphs, lists, the number, and the customer's
//! link. Everything that people wrote is escaped, only the link that we made ourselves is one, and nothing is loaded.

use words::Language;
use words::mail::Mail;

/// What stands before each thing of a list in the plain text.
const ITEM: &str = "  - ";
/// What stands before a number on a line of its own.
const INDENT: &str = "    ";

/// The document, in which `link` is a link wherever it is a paragraph of its own.
pub(super) fn html(language: Language, mail: &Mail, link: &str) -> String {
    let blocks =
        mail.text.split("\n\n").map(|block| block.trim_matches('\n')).filter(|block| !block.is_empty());
    let body: String = blocks.map(|written| block(written, link)).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" content=\"light \
         dark\">\n<title>{}</title>\n</head>\n<body style=\"font-family: sans-serif; line-height: 1.5; max-width: \
         40em\">\n{body}</body>\n</html>\n",
        language.tag(),
        escaped(&mail.subject),
    )
}

/// A paragraph, a list, the number or the link.
fn block(text: &str, link: &str) -> String {
    if let Some(list) = text.strip_prefix(ITEM) {
        // What was written by people may have lines of its own: they belong to the item that they are in.
        let separator = format!("\n{ITEM}");
        let items: Vec<String> = list.split(&separator).map(lines).collect();
        return format!("<ul>\n<li>{}</li>\n</ul>\n", items.join("</li>\n<li>"));
    }
    if let Some(number) = text.strip_prefix(INDENT) {
        return format!("<p style=\"font-size: 1.5em\"><strong>{}</strong></p>\n", lines(number));
    }
    if text == link {
        let link = escaped(link);
        return format!("<p><a href=\"{link}\">{link}</a></p>\n");
    }
    format!("<p>{}</p>\n", lines(text))
}

/// Escaped, with the line breaks kept.
fn lines(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("<br>\n")
}

/// Text as it may stand anywhere in HTML, also inside quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
