use leptos::prelude::*;

/// The drawing of an [`Icon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    Tick,
    Cross,
    Question,
    Info,
    Clock,
    Back,
    Plus,
    Warning,
    Print,
    Copy,
    Chevron,
}

impl Glyph {
    /// Returns the SVG path of the drawing, on a square of 20 units.
    const fn path(self) -> &'static str {
        match self {
            Self::Tick => "m4.5 10.5 3.5 3.5 7.5-8",
            Self::Cross => "m5.5 5.5 9 9m0-9-9 9",
            Self::Question => "M7.2 7.6a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.1-1.6 2.2m0 2.7v.1",
            Self::Info => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 6v4.500m0-7v.1",
            Self::Clock => "M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 6.5V10l2.5 1.8",
            Self::Back => "M16 10H4.5m4.5-5-5 5 5 5",
            Self::Plus => "M10 4.5v11M4.5 10h11",
            Self::Warning => "M10 3.5 2.8 16h14.4L10 3.5Zm0 5v3.6m0 2v.1",
            Self::Print => "M6 7V3.5h8V7M6 14H3.5V7h13v7H14m-8-2.500h8v5H6z",
            Self::Copy => "M7 7V3.500h9.500V13H13M3.500 7H13v9.500H3.500z",
            Self::Chevron => "m5 12.500 5-5 5 5",
        }
    }
}

/// Renders an icon. It is hidden from assistive technology, because there is always a word beside it.
#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path
                d=glyph.path()
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
                stroke-linejoin="round"
            />
        </svg>
    }
}
