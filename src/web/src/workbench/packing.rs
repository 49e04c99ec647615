//! Compression for the local storage, which holds texts only: one character for each byte.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

/// Compresses a text.
#[must_use]
pub fn pack(text: String) -> String {
    compress_to_vec(text.as_bytes(), 3).into_iter().map(char::from).collect()
}

/// Returns the text that [`pack`] compressed; `None` for any other text.
#[must_use]
pub fn unpack(packed: String) -> Option<String> {
    let bytes: Option<Vec<u8>> = packed.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    String::from_utf8(decompress_to_vec(&bytes?).ok()?).ok()
}
