//! A notice in the flow of the page.

use leptos::prelude::*;

use crate::ui::icon::Icon;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
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
pub(crate) fn message(tone: Tone, heading: impl Into<String>, content: AnyView) -> AnyView {
    view! {
        <div class=tone.class()>
            {tone.icon().draw()}
            <div class="message-body">
                <p class="message-heading">{heading.into()}</p>
                {content}
            </div>
        </div>
    }
    .into_any()
}
