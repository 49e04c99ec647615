//! `rma-server`

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Filing a request makes many small allocations, and other threads free them: with the system's allocator, a server under load files about 8 %
/// fewer requests in a second.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
