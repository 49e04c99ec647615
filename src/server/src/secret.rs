//! The server's secret, from which the customers' tokens are derived.

mod file;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

pub(crate) use file::{SecretLock, sync_folder};

use crate::hash::sha256;

/// 32 random bytes in a file of their own, never in the database.
pub(crate) struct Secret([u8; 32]);

/// The token that opens a customer's request. It implements neither `Debug` nor `Display`, since it belongs into responses and mails,
/// never into logs.
pub(crate) struct Token(String);

impl Secret {
    /// Derives the token of a request, which changes with every link that is revoked.
    pub(crate) fn token(&self, request: Uuid, link_generation: i64) -> Token {
        let hmac = self.hmac().chain_update(request.as_bytes());
        let hmac = match link_generation {
            0 => hmac,
            generation => hmac.chain_update(generation.to_be_bytes()),
        };
        Token(URL_SAFE_NO_PAD.encode(hmac.finalize().into_bytes()))
    }

    /// Returns a hash by which the database recognises its secret without storing it.
    pub(crate) fn fingerprint(&self) -> String {
        hex::encode(self.hmac().chain_update("fingerprint of the secret").finalize().into_bytes())
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
    fn hmac(&self) -> Hmac<Sha256> {
        Hmac::new_from_slice(&self.0).expect("HMAC takes keys of every length")
    }
}

impl Token {
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the hash that the database stores.
    pub(crate) fn hash(&self) -> String {
        sha256(self.0.as_bytes())
    }
}
