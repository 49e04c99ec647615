//! The built portal: files in memory, so that what is served and what the security policy allows always fit together.

mod asset;
#[cfg(feature = "embed-site")]
mod embedded;
mod folder;
mod security_policy;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use asset::Asset;

/// The files of the portal, and the policy that browsers hold them to.
pub(crate) struct Site {
    assets: BTreeMap<String, Asset>,
    security_policy: HeaderValue,
}

/// The page of choosing, asking and filing.
const INDEX: &str = "/index.html";
/// The page of a filed request and its papers.
const TRACK: &str = "/track.html";
/// The page of the distributor's workbench.
const ESTIMATE: &str = "/estimate.html";

impl Site {
    /// The site in a folder, as Trunk builds it.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub(crate) fn from_folder(folder: &Path) -> io::Result<Self> {
        Ok(Self::new(folder::files(folder)?))
    }

    /// The site that the binary carries; without the feature `embed-site` there is none, and only the API answers.
    pub(crate) fn carried() -> Self {
        #[cfg(feature = "embed-site")]
        return Self::new(embedded::files());
        #[cfg(not(feature = "embed-site"))]
        Self::new(BTreeMap::new())
    }

    /// A site of files by their path, which begins with a slash. A file's packed forms lie beside it, as `.br` and `.gz`.
    fn new(mut files: BTreeMap<String, Vec<u8>>) -> Self {
        let pages = [INDEX, TRACK, ESTIMATE].iter().filter_map(|page| files.get(*page)).map(Vec::as_slice);
        let security_policy = security_policy::for_pages(pages);
        let paths: Vec<String> = files.keys().filter(|path| !is_packed_form(path, &files)).cloned().collect();
        let mut take = |path: String| files.remove(&path);
        let assets = paths.into_iter().filter_map(|path| {
            let (plain, brotli, gzip) =
                (take(path.clone())?, take(format!("{path}.br")), take(format!("{path}.gz")));
            let asset = Asset::new(&path, plain, brotli, gzip);
            Some((path, asset))
        });
        Self { assets: assets.collect(), security_policy }
    }

    /// Whether there is anything to serve.
    pub(crate) fn is_empty(&self) -> bool {
        self.assets.is_empty()
    }

    /// `Content-Security-Policy` of everything.
    pub(crate) fn security_policy(&self) -> &HeaderValue {
        &self.security_policy
    }

    /// The file at a path.
    pub(crate) fn file(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        self.assets.get(path).map(|asset| asset.answer(headers, StatusCode::OK))
    }

    /// The page that draws itself by its address, which has this path.
    pub(crate) fn page(&self, path: &str, headers: &HeaderMap, status: StatusCode) -> Response {
        let mut parts = path.split('/').skip(1);
        let page = match (parts.next(), parts.next()) {
            (Some("track"), _) => TRACK,
            (Some(_), Some("estimate")) => ESTIMATE,
            _ => INDEX,
        };
        match self.assets.get(page) {
            Some(asset) => asset.answer(headers, status),
            None => (
                StatusCode::NOT_FOUND,
                "This server has no portal: start it with `--site DIR`. The API is at /api/.\n",
            )
                .into_response(),
        }
    }
}

fn is_packed_form(path: &str, files: &BTreeMap<String, Vec<u8>>) -> bool {
    [".br", ".gz"]
        .iter()
        .any(|suffix| path.strip_suffix(suffix).is_some_and(|plain| files.contains_key(plain)))
}
