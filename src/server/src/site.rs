//! The built portal: files in memory, so that what is served and what the security policy allows always fit together.

mod asset;
#[cfg(feature = "embed-site")]
mod embedded;
mod folder;
mod security_policy;

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use asset::Asset;

use crate::http::respond::content_coding;
use crate::pages::{Links, Page};
use crate::vendor::branding::Origin;

/// The files of the portal, and the policy that browsers hold them to.
pub(crate) struct Site {
    assets: BTreeMap<String, Asset>,
    /// The elements that link an app's files.
    links: HashMap<Links, String>,
    security_policy: String,
    /// Pages by what is written in them, ready to be sent. There are few for each vendor and each version of its policy, until the
    /// site is read again.
    written: Mutex<HashMap<String, Arc<Asset>>>,
}

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
        let paths: Vec<String> = files.keys().filter(|path| !is_packed_form(path, &files)).cloned().collect();
        let links = EVERY_LINKS.into_iter().filter_map(|links| {
            let built = files.get(built_page(links))?;
            Some((links, links_of(&String::from_utf8_lossy(built), links).to_owned()))
        });
        let links: HashMap<Links, String> = links.collect();
        let security_policy = security_policy::for_pages(links.values().map(String::as_str));
        let mut take = |path: String| files.remove(&path);
        let assets = paths.into_iter().filter_map(|path| {
            let (plain, brotli, gzip) =
                (take(path.clone())?, take(format!("{path}.br")), take(format!("{path}.gz")));
            let asset = Asset::new(&path, plain, brotli, gzip);
            Some((path, asset))
        });
        Self { assets: assets.collect(), links, security_policy, written: Mutex::default() }
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

    /// A page, with the links to what it needs.
    pub(crate) fn page(&self, page: &Page, headers: &HeaderMap, status: StatusCode) -> Response {
        let Some(links) = self.links.get(&page.links()) else {
            let hint = "This server has no portal: start it with `--site DIR`. The API is at /api/.\n";
            return (StatusCode::NOT_FOUND, hint).into_response();
        };
        let mut response = self.written(page.write(links)).answer(headers, status);
        let vary = HeaderValue::from_static("accept-encoding, accept-language, cookie");
        response.headers_mut().insert(header::VARY, vary);
        response
    }

    /// A written page, packed when it is first asked for.
    fn written(&self, page: String) -> Arc<Asset> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let asset = written.entry(page).or_insert_with_key(|page| {
            let page = page.as_bytes();
            let (brotli, gzip) = (content_coding::brotli(page), content_coding::gzip(page));
            Arc::new(Asset::new("page.html", page.to_vec(), Some(brotli), Some(gzip)))
        });
        Arc::clone(asset)
    }
}

const EVERY_LINKS: [Links; 4] = [Links::Home, Links::Portal, Links::Tracking, Links::Workbench];

/// The built page that links the files of this kind of page.
fn built_page(links: Links) -> &'static str {
    match links {
        Links::Home | Links::Portal | Links::Tracking => "/index.html",
        Links::Workbench => "/workbench.html",
    }
}

/// The elements at the end of the template's head: the style sheet, and the app where the page has one.
fn links_of(page: &str, links: Links) -> &str {
    let (_, head) = page.split_once("<!--/head-->").unwrap_or_default();
    let head = head.split_once("</head>").map_or(head, |(head, _)| head).trim();
    match links {
        Links::Home => head.split_once("<!--app-->").map_or(head, |(sheets, _)| sheets.trim_end()),
        Links::Portal | Links::Tracking | Links::Workbench => head,
    }
}

fn is_packed_form(path: &str, files: &BTreeMap<String, Vec<u8>>) -> bool {
    [".br", ".gz"]
        .iter()
        .any(|suffix| path.strip_suffix(suffix).is_some_and(|plain| files.contains_key(plain)))
}
