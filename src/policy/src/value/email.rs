//! The rule for e-mail addresses.

/// Most characters before the `@` (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Most characters of an address that fits a mail's envelope (RFC 5321, 4.5.3.1.3, without the angle brackets).
const MAX_ADDRESS: usize = 254;
/// Most characters between two dots of a domain (RFC 1035, 2.3.4).
const MAX_LABEL: usize = 63;

/// Returns whether every mail relay accepts the address: a dot-atom (RFC 5322), `@`, and a domain of at least two labels,
/// all in ASCII.
///
/// The mailer's parser accepts every address that this function accepts (a test proves it), so mails to a customer can be sent.
/// Addresses with other letters need a relay with SMTPUTF8, which not every relay has; a domain with other letters can be
/// written in its ASCII form (`xn--…`). Quoted local parts and addresses with two dots in a row are refused as well: the
/// mailer cannot send to them.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    text.len() <= MAX_ADDRESS
        && local.len() <= MAX_LOCAL
        && local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atom_byte))
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

/// Returns whether the byte is `atext` of RFC 5322.
fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
