//! What people call a request: `R-7KQ4-MX9T`.

use crate::secret::{Permutation, Secret};

/// References, in an order that tells nobody how many there are.
pub(crate) struct References(Permutation);

impl References {
    /// The references of the server with this secret.
    pub(crate) fn new(secret: &Secret) -> Self {
        Self(secret.permutation("references"))
    }

    /// The reference of the request with this id.
    pub(crate) fn at(&self, id: i64) -> String {
        let symbols = self.0.number(id.unsigned_abs()).compact();
        // The ninth checks the other eight; a reference is looked up instead.
        let (first, rest) = symbols.split_at(4);
        let (second, _) = rest.split_at(4);
        format!("R-{first}-{second}")
    }
}

/// A reference as it is stored, of one as somebody typed it.
pub(crate) fn normalized(typed: &str) -> String {
    let symbols: String =
        typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    match symbols.strip_prefix('R').filter(|rest| rest.len() == 8) {
        Some(rest) => {
            let (first, second) = rest.split_at(4);
            format!("R-{first}-{second}")
        }
        None => typed.to_owned(),
    }
}
