//! The theme of a vendor's pages: a few values, each from a closed set, and a readable style sheet made from them.

use std::fmt::Write as _;

use super::colour::Colour;

/// The differences from the default theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Theme {
    accent: Option<Colour>,
    radius: Option<u8>,
    font: Option<&'static str>,
    scheme: Option<&'static str>,
}

/// The largest radius of a corner, in pixels.
const MAX_RADIUS: u8 = 24;

/// The radius of `style/tokens.css`, in pixels.
const DEFAULT_RADIUS: u8 = 10;

/// The fonts by name, as CSS font stacks of fonts that customers' devices have.
const FONTS: [(&str, &str); 6] = [
    ("system", "system-ui,sans-serif"),
    ("sans", "\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif"),
    ("humanist", "Seravek,\"Gill Sans Nova\",Ubuntu,Calibri,\"DejaVu Sans\",source-sans-pro,sans-serif"),
    (
        "rounded",
        "ui-rounded,\"Hiragino Maru Gothic ProN\",Quicksand,Comfortaa,Manjari,\"Arial Rounded MT\",Calibri,sans-serif",
    ),
    ("serif", "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,Georgia,\"Liberation Serif\",serif"),
    ("mono", "ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",\"Liberation Mono\",monospace"),
];

/// The colour schemes by name, as values of the CSS property `color-scheme`.
const SCHEMES: [(&str, &str); 3] = [("auto", "light dark"), ("light", "light"), ("dark", "dark")];

/// The backgrounds of accents in `style/tokens.css`: page, surface, soft surface.
const LIGHT_BACKGROUNDS: [Colour; 3] = [LIGHT_PAGE, LIGHT_SURFACE, LIGHT_PAGE];
const DARK_BACKGROUNDS: [Colour; 3] = [DARK_PAGE, DARK_SURFACE, Colour::of(0x22, 0x26, 0x2c)];
const LIGHT_PAGE: Colour = Colour::of(0xf5, 0xf6, 0xf8);
const DARK_PAGE: Colour = Colour::of(0x10, 0x12, 0x15);
const LIGHT_SURFACE: Colour = Colour::of(0xff, 0xff, 0xff);
const DARK_SURFACE: Colour = Colour::of(0x19, 0x1c, 0x21);
/// The accent of `style/tokens.css` in the light scheme.
const DEFAULT_ACCENT: Colour = Colour::of(0x1a, 0x56, 0x9b);
const BLACK: Colour = Colour::of(0, 0, 0);

impl Theme {
    /// The names of the values that can be set.
    pub(crate) const NAMES: [&str; 4] = ["accent", "radius", "font", "scheme"];

    /// Sets one of [`Self::NAMES`].
    ///
    /// # Errors
    /// A message with the problem and its correction.
    pub(crate) fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "accent" => {
                let colour = Colour::parse(value);
                self.accent =
                    Some(colour.ok_or_else(|| {
                        format!("`{value}` is not a colour: write it as `#0a5bd3` or `#0a5`")
                    })?);
            }
            "radius" => {
                let radius = value
                    .strip_suffix("px")
                    .unwrap_or(value)
                    .parse()
                    .ok()
                    .filter(|pixels| *pixels <= MAX_RADIUS);
                let wrong = || format!("`{value}` is not a radius: write pixels from 0 to {MAX_RADIUS}");
                self.radius = Some(radius.ok_or_else(wrong)?);
            }
            "font" => self.font = Some(one_of(&FONTS, "font", value)?),
            "scheme" => self.scheme = Some(one_of(&SCHEMES, "scheme", value)?),
            _ => return Err(format!("unknown key `{name}`: expected one of {}", Self::NAMES.join(", "))),
        }
        Ok(())
    }

    /// Returns the accent of the light scheme, in which browsers colour the window of an installed page.
    pub(crate) fn light_accent(&self) -> String {
        self.accent.map_or(DEFAULT_ACCENT, readable_in_light).to_string()
    }

    /// Returns the background of pages in the light scheme, which no theme changes.
    pub(crate) fn light_background() -> String {
        LIGHT_PAGE.to_string()
    }

    /// Returns the radius of corners, in pixels.
    pub(crate) fn radius(&self) -> u8 {
        self.radius.unwrap_or(DEFAULT_RADIUS)
    }

    /// Returns the theme as a style sheet.
    pub(crate) fn style_sheet(&self) -> String {
        let mut sheet = ":root{".to_owned();
        if let Some(scheme) = self.scheme {
            let _ = write!(sheet, "color-scheme:{scheme};");
        }
        if let Some(font) = self.font {
            let _ = write!(sheet, "--font:{font};");
        }
        if let Some(radius) = self.radius {
            let _ = write!(sheet, "--radius:{radius}px;--radius-s:{}px;", (radius * 3).div_ceil(5));
        }
        if let Some(accent) = self.accent {
            let light = readable_in_light(accent);
            let dark = accent.readable(LIGHT_SURFACE, |accent| with(DARK_BACKGROUNDS, dark_soft(accent)));
            // Accents are readable on the surface and on the page, so those are the colours of text on an accent.
            let _ = write!(
                sheet,
                "--accent:light-dark({light},{dark});--accent-ink:light-dark({LIGHT_SURFACE},{DARK_PAGE});\
                 --accent-soft:light-dark({},{});",
                light_soft(light),
                dark_soft(dark)
            );
        }
        sheet + "}\n"
    }
}

fn one_of(known: &[(&str, &'static str)], what: &str, name: &str) -> Result<&'static str, String> {
    let found = known.iter().find(|(known, _)| *known == name).map(|(_, css)| *css);
    found.ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        format!("`{name}` is not a {what}: expected one of {}", names.join(", "))
    })
}

/// Returns the accent, darkened until it is readable in the light scheme.
fn readable_in_light(accent: Colour) -> Colour {
    accent.readable(BLACK, |accent| with(LIGHT_BACKGROUNDS, light_soft(accent)))
}

/// Returns the soft background that an accent tints in the light scheme, as in `style/tokens.css`.
fn light_soft(accent: Colour) -> Colour {
    LIGHT_SURFACE.mixed(9, accent)
}

/// Returns the soft background that an accent tints in the dark scheme, as in `style/tokens.css`.
fn dark_soft(accent: Colour) -> Colour {
    DARK_SURFACE.mixed(14, accent)
}

fn with(backgrounds: [Colour; 3], soft: Colour) -> Vec<Colour> {
    backgrounds.into_iter().chain([soft]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Colour, DARK_BACKGROUNDS, DEFAULT_ACCENT, DEFAULT_RADIUS, LIGHT_BACKGROUNDS, Theme};

    /// Returns the two colours of a custom property.
    fn pair(sheet: &str, name: &str) -> [Colour; 2] {
        let (_, rest) = sheet.split_once(&format!("{name}:light-dark(")).unwrap();
        let (light, dark) = rest.split_once(')').unwrap().0.split_once(',').unwrap();
        [light, dark].map(|colour| Colour::parse(colour).unwrap())
    }

    #[test]
    fn every_accent_is_readable_on_every_background() {
        for step in 0..4_096_u32 {
            let asked = format!("#{step:03x}");
            let mut theme = Theme::default();
            theme.set("accent", &asked).unwrap();
            let sheet = theme.style_sheet();
            let [accent, soft, ink] =
                ["--accent", "--accent-soft", "--accent-ink"].map(|name| pair(&sheet, name));
            for (scheme, backgrounds) in [LIGHT_BACKGROUNDS, DARK_BACKGROUNDS].into_iter().enumerate() {
                for background in backgrounds.into_iter().chain([soft[scheme], ink[scheme]]) {
                    assert!(accent[scheme].contrast(background) >= 4.5, "{asked}: {sheet}");
                }
            }
        }
    }

    #[test]
    fn a_readable_accent_stays_unchanged() {
        let mut theme = Theme::default();
        theme.set("accent", "#1a569b").unwrap();
        assert_eq!(pair(&theme.style_sheet(), "--accent")[0], Colour::of(0x1a, 0x56, 0x9b));
    }

    #[test]
    fn the_backgrounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../../style/tokens.css");
        let of = |name: &str, light: Colour, dark: Colour| format!("--{name}: light-dark({light}, {dark});");
        let [page, surface, soft] =
            [0, 1, 2].map(|index| (LIGHT_BACKGROUNDS[index], DARK_BACKGROUNDS[index]));
        for (name, (light, dark)) in [("page", page), ("surface", surface), ("surface-soft", soft)] {
            assert!(tokens.contains(&of(name, light, dark)), "{name}");
        }
        assert!(tokens.contains(&format!("--accent: light-dark({DEFAULT_ACCENT},")));
        assert!(tokens.contains(&format!("--radius: {}rem;", f32::from(DEFAULT_RADIUS) / 16.0)));
    }
}
