//! Choosing a vendor.

use super::{Language, messages};

messages! {
    heading() { English: "Return it or have it repaired" }
    lead() { English: "Say what you bought and what you want. You see at once what is open to you, what it costs or returns, and until when, each with the clause that says so." }
    which() { English: "Whose product is it?" }
}
