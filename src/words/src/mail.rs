//! Words of the mails.
