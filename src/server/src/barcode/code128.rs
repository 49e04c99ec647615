//! Bar codes of the symbology Code 128, code set B, which encodes visible ASCII.

use policy::tracking::Drawing;

use super::bar;

/// The width of the white margin at both ends, in modules (ISO/IEC 15417).
const QUIET: u32 = 10;
/// The height, in modules. It contains no information; a taller code is easier to scan.
const HEIGHT: u32 = 40;
const START_B: u32 = 104;
const CHECK_MODULUS: u32 = 103;

/// The widths of each symbol's alternating bars and spaces, by the value of the symbol (ISO/IEC 15417, table 1).
const WIDTHS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
];
const STOP: &str = "2331112";

/// Draws the bar code of a text. Ignores characters other than visible ASCII.
pub(crate) fn code128(text: &str) -> Drawing {
    let values: Vec<u32> =
        text.bytes().filter(u8::is_ascii_graphic).map(|byte| u32::from(byte) - 32).collect();
    let sum = values.iter().zip(1..).fold(START_B, |sum, (value, place)| sum + value * place);
    let symbols = [START_B].into_iter().chain(values).chain([sum % CHECK_MODULUS]);
    let widths = symbols.filter_map(|value| WIDTHS.get(usize::try_from(value).ok()?)).chain([&STOP]);
    let (mut x, mut path) = (QUIET, String::new());
    for (index, width) in widths.flat_map(|symbol| symbol.chars().enumerate()) {
        let width = width.to_digit(10).unwrap_or(0);
        // Even positions are bars, odd positions are spaces.
        if index % 2 == 0 {
            bar(&mut path, x, 0, width, HEIGHT);
        }
        x += width;
    }
    Drawing { width: x + QUIET, height: HEIGHT, path }
}
