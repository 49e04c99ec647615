//! Colours, and their contrast with a background.

use std::fmt;

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

/// The minimum contrast of text with its background (WCAG 2.2, 1.4.3).
const MIN_CONTRAST: f64 = 4.5;

impl Colour {
    pub(super) const fn of(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Parses `#0a5` or `#00aa55`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()))
            .collect::<Option<_>>()?;
        match *digits.as_slice() {
            [red, green, blue] => Some(Self([red * 17, green * 17, blue * 17])),
            [r1, r0, g1, g0, b1, b0] => Some(Self([r1 * 16 + r0, g1 * 16 + g0, b1 * 16 + b0])),
            _ => None,
        }
    }

    /// Returns this colour mixed with a percentage of another colour.
    pub(super) fn mixed(self, percent: u16, other: Self) -> Self {
        let mut mixed = self.0;
        for (channel, other) in mixed.iter_mut().zip(other.0) {
            let sum = u16::from(*channel) * (100 - percent.min(100)) + u16::from(other) * percent.min(100);
            *channel = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }

    /// Returns this colour if it is readable as text on each of its backgrounds, otherwise the nearest readable mix with `extreme`.
    /// `backgrounds` returns the backgrounds of a colour, some of which depend on the colour.
    pub(super) fn readable(self, extreme: Self, backgrounds: impl Fn(Self) -> Vec<Self>) -> Self {
        let is_readable = |colour: &Self| {
            backgrounds(*colour).iter().all(|background| colour.contrast(*background) >= MIN_CONTRAST)
        };
        let mut mixes = (0..=100).map(|percent| self.mixed(percent, extreme));
        mixes.find(is_readable).unwrap_or(extreme)
    }

    /// Computes the contrast ratio, from 1 to 21 (WCAG 2.2).
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Computes the relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let (black, white) = (Colour::of(0, 0, 0), Colour::of(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        assert!((white.contrast(white) - 1.0).abs() < 0.001);
    }

    #[test]
    fn colours_are_parsed_with_three_and_with_six_digits() {
        assert_eq!(Colour::parse("#0a5"), Some(Colour::of(0, 0xaa, 0x55)));
        assert_eq!(Colour::parse("#00AA55"), Some(Colour::of(0, 0xaa, 0x55)));
        for wrong in ["0a5", "#0a", "#00aa5", "#00aa5g", "red", "#12345678", ""] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
