//! How a vendor's pages look: few values, each from a closed set, made into a style sheet that stays readable.

use std::fmt::Write as _;

use super::colour::Colour;

/// What differs from our own look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Theme {
    accent: Option<Colour>,
    radius: Option<u8>,
    font: Option<&'static str>,
    scheme: Option<&'static str>,
}

/// The widest radius of a corner, in pixels.
const MOST_RADIUS: u8 = 24;

/// Fonts that customers' devices have, by their usual names.
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

/// Schemes, and what CSS calls them.
const SCHEMES: [(&str, &str); 3] = [("auto", "light dark"), ("light", "light"), ("dark", "dark")];

/// The grounds that `style/tokens.css` puts accents on: page, surface, soft surface.
const LIGHT_GROUNDS: [Colour; 3] =
    [Colour::of(0xf5, 0xf6, 0xf8), LIGHT_SURFACE, Colour::of(0xf5, 0xf6, 0xf8)];
const DARK_GROUNDS: [Colour; 3] = [Colour::of(0x10, 0x12, 0x15), DARK_SURFACE, Colour::of(0x22, 0x26, 0x2c)];
const LIGHT_SURFACE: Colour = Colour::of(0xff, 0xff, 0xff);
const DARK_SURFACE: Colour = Colour::of(0x19, 0x1c, 0x21);
/// The text colour on an accent in the dark scheme: the page's background, on which accents are readable.
const DARK_INK: Colour = Colour::of(0x10, 0x12, 0x15);
/// The accent of `style/tokens.css` in the light scheme.
const OUR_ACCENT: Colour = Colour::of(0x1a, 0x56, 0x9b);
const BLACK: Colour = Colour::of(0, 0, 0);

impl Theme {
    /// What can be set.
    pub(crate) const NAMES: [&str; 4] = ["accent", "radius", "font", "scheme"];

    /// Sets one of [`Self::NAMES`].
    ///
    /// # Errors
    /// The problem with the value and its correction.
    pub(crate) fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "accent" => {
                let colour = Colour::parse(value);
                self.accent = Some(
                    colour
                        .ok_or_else(|| format!("`{value}` is no colour: write it as `#0a5bd3` or `#0a5`"))?,
                );
            }
            "radius" => {
                let radius =
                    value.strip_suffix("px").unwrap_or(value).parse().ok().filter(|it| *it <= MOST_RADIUS);
                let wrong = || format!("`{value}` is no radius: write pixels from 0 to {MOST_RADIUS}");
                self.radius = Some(radius.ok_or_else(wrong)?);
            }
            "font" => self.font = Some(one_of(&FONTS, "font", value)?),
            "scheme" => self.scheme = Some(one_of(&SCHEMES, "scheme", value)?),
            _ => return Err(format!("unknown key `{name}`: expected one of {}", Self::NAMES.join(", "))),
        }
        Ok(())
    }

    /// Returns the accent of the light scheme, which colours the window of an installed page.
    pub(crate) fn colour(&self) -> String {
        self.accent.map_or(OUR_ACCENT, readable_in_light).to_string()
    }

    /// Writes the theme as a style sheet.
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
            let dark = accent.readable(LIGHT_SURFACE, |accent| with(DARK_GROUNDS, dark_soft(accent)));
            let _ = write!(
                sheet,
                "--accent:light-dark({light},{dark});--accent-ink:light-dark({LIGHT_SURFACE},{DARK_INK});\
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
        format!("`{name}` is no {what}: expected one of {}", names.join(", "))
    })
}

fn readable_in_light(accent: Colour) -> Colour {
    accent.readable(BLACK, |accent| with(LIGHT_GROUNDS, light_soft(accent)))
}

fn light_soft(accent: Colour) -> Colour {
    LIGHT_SURFACE.mixed(9, accent)
}

fn dark_soft(accent: Colour) -> Colour {
    DARK_SURFACE.mixed(14, accent)
}

fn with(grounds: [Colour; 3], soft: Colour) -> Vec<Colour> {
    grounds.into_iter().chain([soft]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Colour, DARK_GROUNDS, DARK_INK, LIGHT_GROUNDS, LIGHT_SURFACE, OUR_ACCENT, Theme};

    /// Returns the two colours of a custom property.
    fn pair(sheet: &str, name: &str) -> [Colour; 2] {
        let (_, rest) = sheet.split_once(&format!("{name}:light-dark(")).unwrap();
        let (light, dark) = rest.split_once(')').unwrap().0.split_once(',').unwrap();
        [light, dark].map(|colour| Colour::parse(colour).unwrap())
    }

    #[test]
    fn every_accent_is_readable_on_every_ground() {
        for step in 0..4_096_u32 {
            let asked = format!("#{step:03x}");
            let mut theme = Theme::default();
            theme.set("accent", &asked).unwrap();
            let sheet = theme.style_sheet();
            let [accent, soft, ink] =
                ["--accent", "--accent-soft", "--accent-ink"].map(|name| pair(&sheet, name));
            for (scheme, grounds) in [LIGHT_GROUNDS, DARK_GROUNDS].into_iter().enumerate() {
                for ground in grounds.into_iter().chain([soft[scheme], ink[scheme]]) {
                    assert!(accent[scheme].contrast(ground) >= 4.5, "{asked}: {sheet}");
                }
            }
        }
    }

    #[test]
    fn a_readable_accent_is_taken_as_it_is() {
        let mut theme = Theme::default();
        theme.set("accent", "#1a569b").unwrap();
        assert_eq!(pair(&theme.style_sheet(), "--accent")[0], Colour::of(0x1a, 0x56, 0x9b));
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../../style/tokens.css");
        let of = |name: &str, light: Colour, dark: Colour| format!("--{name}: light-dark({light}, {dark});");
        let [page, surface, soft] = [0, 1, 2].map(|index| (LIGHT_GROUNDS[index], DARK_GROUNDS[index]));
        for (name, (light, dark)) in [("page", page), ("surface", surface), ("surface-soft", soft)] {
            assert!(tokens.contains(&of(name, light, dark)), "{name}");
        }
        assert_eq!((DARK_GROUNDS[0], LIGHT_GROUNDS[1]), (DARK_INK, LIGHT_SURFACE));
        assert!(tokens.contains(&format!("--accent: light-dark({OUR_ACCENT},")));
    }
}
