//! The built portal: files in memory, so that what is served and what the security policy allows always fit together.

mod asset;
mod dress;
#[cfg(feature = "embed-site")]
mod embedded;
mod folder;
mod security_policy;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use asset::Asset;
pub(crate) use dress::Dress;
use words::Language;

use crate::face::Origin;
use crate::http::compress;
use crate::http::language;

/// The files of the portal, and the policy that browsers hold them to.
pub(crate) struct Site {
    assets: BTreeMap<String, Asset>,
    security_policy: String,
    /// Pages in a vendor's dress, by the page and what was put into it. There are two for each vendor at most, until the site or
    /// the vendors are read again.
    dressed: Mutex<BTreeMap<(String, String), Arc<Asset>>>,
}

/// The app of choosing, asking and filing.
const PORTAL: &str = "portal";
/// The app of a filed request and its papers.
const TRACKING: &str = "tracking";
/// The app of the distributor's workbench.
const WORKBENCH: &str = "workbench";

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
        let pages = [PORTAL, TRACKING, WORKBENCH]
            .into_iter()
            .flat_map(|app| Language::ALL.map(|language| page(app, language)));
        let security_policy =
            security_policy::for_pages(pages.filter_map(|page| files.get(&page)).map(Vec::as_slice));
        let paths: Vec<String> = files.keys().filter(|path| !is_packed_form(path, &files)).cloned().collect();
        let mut take = |path: String| files.remove(&path);
        let assets = paths.into_iter().filter_map(|path| {
            let (plain, brotli, gzip) =
                (take(path.clone())?, take(format!("{path}.br")), take(format!("{path}.gz")));
            let asset = Asset::new(&path, plain, brotli, gzip);
            Some((path, asset))
        });
        Self { assets: assets.collect(), security_policy, dressed: Mutex::default() }
    }

    /// Whether there is anything to serve.
    pub(crate) fn is_empty(&self) -> bool {
        self.assets.is_empty()
    }

    /// `Content-Security-Policy` of an answer that these websites may frame, and that may frame pages of ours or not.
    pub(crate) fn security_policy(&self, framed_by: &[Origin], frames_us: bool) -> HeaderValue {
        security_policy::with_frames(&self.security_policy, framed_by, frames_us)
    }

    /// The file at a path.
    pub(crate) fn file(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        self.assets.get(path).map(|asset| asset.answer(headers, StatusCode::OK))
    }

    /// The page that draws itself by its address, in the language that the visitor wants.
    pub(crate) fn page(
        &self,
        uri: &Uri,
        dress: Dress<'_>,
        headers: &HeaderMap,
        status: StatusCode,
    ) -> Response {
        let mut parts = uri.path().split('/').skip(1);
        let app = match (parts.next(), parts.next()) {
            (Some("track"), _) => TRACKING,
            (Some(_), Some("estimate")) => WORKBENCH,
            _ => PORTAL,
        };
        let page = page(app, language::of_page(uri, headers));
        let Some(asset) = self.assets.get(&page) else {
            let hint = "This server has no portal: start it with `--site DIR`. The API is at /api/.\n";
            return (StatusCode::NOT_FOUND, hint).into_response();
        };
        let mut response = match dress.key() {
            None => asset.answer(headers, status),
            Some(key) => self.dressed(page, key, asset, dress).answer(headers, status),
        };
        let vary = HeaderValue::from_static("accept-encoding, accept-language, cookie");
        response.headers_mut().insert(header::VARY, vary);
        // What a website asks for is not what the visitor has chosen.
        if let Some(language) = language::of_link(uri).filter(|_| !matches!(dress, Dress::Embedded(_))) {
            response.headers_mut().insert(header::SET_COOKIE, language::kept(language));
        }
        response
    }
}

impl Site {
    /// A page in a vendor's dress, made when it is first asked for.
    fn dressed(&self, page: String, key: String, plain: &Asset, dress: Dress<'_>) -> Arc<Asset> {
        let mut dressed = self.dressed.lock().unwrap_or_else(PoisonError::into_inner);
        let made = dressed.entry((page, key)).or_insert_with_key(|(path, _)| {
            let page = dress.put_on(&String::from_utf8_lossy(plain.plain())).into_bytes();
            let (brotli, gzip) = (compress::brotli(&page), compress::gzip(&page));
            Arc::new(Asset::new(path, page, Some(brotli), Some(gzip)))
        });
        Arc::clone(made)
    }
}

/// The file of an app's page in a language.
fn page(app: &str, language: Language) -> String {
    format!("/{app}.{}.html", language.tag())
}

fn is_packed_form(path: &str, files: &BTreeMap<String, Vec<u8>>) -> bool {
    [".br", ".gz"]
        .iter()
        .any(|suffix| path.strip_suffix(suffix).is_some_and(|plain| files.contains_key(plain)))
}
