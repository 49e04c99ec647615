//! Bar codes as SVG drawings, so that the browser needs no library for them.

mod code128;

use policy::tracking::Drawing;
use qrcodegen::{QrCode, QrCodeEcc};

pub(crate) use code128::code128;

/// The width of the white margin around a QR code, in modules (ISO/IEC 18004).
const QR_QUIET: u32 = 4;

/// Draws a QR code that remains readable if a quarter of it is damaged.
pub(crate) fn qr(text: &str) -> Drawing {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Quartile) else {
        // A text of thousands of characters does not fit; RMA numbers do.
        return Drawing { width: 0, height: 0, path: String::new() };
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let dark = (x..size).take_while(|x| code.get_module(*x, y)).count();
            let dark = i32::try_from(dark).unwrap_or(0);
            if dark > 0 {
                bar(
                    &mut path,
                    x.unsigned_abs() + QR_QUIET,
                    y.unsigned_abs() + QR_QUIET,
                    dark.unsigned_abs(),
                    1,
                );
            }
            x += dark + 1;
        }
    }
    let with_margin = size.unsigned_abs() + 2 * QR_QUIET;
    Drawing { width: with_margin, height: with_margin, path }
}

/// Appends a black rectangle to an SVG path.
fn bar(path: &mut String, x: u32, y: u32, width: u32, height: u32) {
    use std::fmt::Write;
    // Writing to a `String` never fails.
    let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
}
