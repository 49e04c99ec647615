//! A notice in the flow of the page.

use crate::ui::dom::{El, Fragment, el};
use crate::ui::icon::Icon;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Look at this.
    Warning,
    /// Something is wrong.
    Error,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "message message-info",
            Self::Warning => "message message-warning",
            Self::Error => "message message-error",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Warning | Self::Error => Icon::Warning,
        }
    }
}

/// A notice with a heading and whatever belongs under it.
pub fn message(tone: Tone, heading: &str, content: impl Into<Fragment>) -> El {
    let body =
        el("div").class("message-body").add(el("p").class("message-heading").text(heading)).add(content);
    el("div").class(tone.class()).add(tone.icon().draw()).add(body)
}
