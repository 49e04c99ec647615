//! The files of the server.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::samples::filed;
use crate::support::server::Settings;

#[test]
fn only_their_owner_may_read_the_servers_files() {
    let open = ["sh", "-c", "umask 022; exec \"$@\"", "sh"];
    let server = Settings::new().through(&open).start();
    filed(&server, "key-number-000001");
    let mail = server.folder().join("mail");
    server.until("the mail is written", || mail.join("00000001-1-customer.eml").exists().then_some(()));
    let mode = |name: &str| fs::metadata(server.folder().join(name)).unwrap().permissions().mode() & 0o777;
    for file in ["rma.db", "rma.db-wal", "rma.db-shm", "rma.db.secret", "mail/00000001-1-customer.eml"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    assert_eq!(mode("mail"), 0o700);
}
