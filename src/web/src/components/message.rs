use leptos::prelude::*;

use super::{Glyph, Icon};

/// The severity of a [`Message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
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

    const fn glyph(self) -> Glyph {
        match self {
            Self::Info => Glyph::Info,
            Self::Warning | Self::Error => Glyph::Warning,
        }
    }
}

/// Renders a notice with a heading, in the flow of the page.
#[component]
pub fn Message(
    tone: Tone,
    #[prop(into)] heading: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            <Icon glyph=tone.glyph()/>
            <div class="message-body">
                <p class="message-heading">{heading}</p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
