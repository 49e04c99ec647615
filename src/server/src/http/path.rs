//! The division of paths into those of the API and those of the site.

/// Returns whether a path belongs to the API. Everything else is a page or a file of the site.
pub(crate) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}
