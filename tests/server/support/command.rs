//! What commands say.

use std::process::Output;

/// Its standard output; it has to have succeeded.
pub(crate) fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", refused(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Its standard error.
pub(crate) fn refused(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
