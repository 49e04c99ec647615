//! Decodes quoted-printable, in which mail programs send accented letters: `Qt=C3=A9`.

/// Decodes a text in quoted-printable. Returns `None` if an equals sign has no two hexadecimal digits after it, or if the decoded
/// bytes are not accented letters.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.contains('=') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        // At the end of a line the sign joins two lines.
        if let Some(next) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')) {
            rest = next;
            continue;
        }
        let (digits, next) = after.split_at_checked(2)?;
        let is_upper_hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
        let byte =
            u8::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(is_upper_hexadecimal))?;
        bytes.push(byte);
        rest = next;
    }
    bytes.extend_from_slice(rest.as_bytes());
    has_accents(&bytes).then_some(bytes)
}

/// Returns whether bytes are UTF-8 with letters beyond ASCII, or letters of Windows-1252 that follow other letters.
fn has_accents(bytes: &[u8]) -> bool {
    if bytes.is_ascii() || std::str::from_utf8(bytes).is_ok() {
        return !bytes.is_ascii();
    }
    let mut pairs = bytes.iter().zip(bytes.iter().skip(1));
    pairs.all(|(before, byte)| byte.is_ascii() || *byte >= 0xC0 && before.is_ascii_alphabetic())
}
