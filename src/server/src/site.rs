//! The built site, in memory: its files, the page templates, and the security policy that fits both.

#[cfg(feature = "embed-site")]
mod embedded;
mod folder;
mod memory_backend;
mod security_policy;
mod static_files;

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};

use memory_backend::StoredFile;
use static_files::{PRECOMPRESSED, StaticFiles};

use crate::http::respond::{etag, set_vary};
use crate::pages::{Page, Template, TemplateError, WebApp};
use crate::vendor::branding::Origin;

/// The site that the build wrote to `dist/`.
pub(crate) struct Site {
    files: StaticFiles,
    templates: HashMap<WebApp, Template>,
    security_policy: String,
}

/// The error of a site that cannot be served.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SiteError {
    #[error(transparent)]
    Read(#[from] io::Error),
    #[error("{file}: {fault}")]
    Template { file: &'static str, fault: TemplateError },
    #[error("the folder is empty: `cargo xtask dist` builds the site")]
    Empty,
}

/// The request headers on which the content of a page depends.
const PAGE_VARIES_BY: &str = "accept-encoding, accept-language, cookie";

impl Site {
    /// Reads a site from a folder.
    ///
    /// # Errors
    /// [`SiteError`] if the folder is empty or cannot be read, or a template lacks a slot.
    pub(crate) fn from_folder(folder: &Path) -> Result<Self, SiteError> {
        let files = folder::files(folder)?;
        if files.is_empty() { Err(SiteError::Empty) } else { Self::new(files) }
    }

    /// Returns the site that is embedded in the binary. Without the feature `embed-site` it is empty, and the server serves only the API.
    ///
    /// # Errors
    /// [`SiteError::Template`]
    pub(crate) fn embedded() -> Result<Self, SiteError> {
        #[cfg(feature = "embed-site")]
        return Self::new(embedded::files());
        #[cfg(not(feature = "embed-site"))]
        Self::new(BTreeMap::new())
    }

    /// Creates a site from its files, by path. The templates are not served as files.
    fn new(mut files: BTreeMap<String, StoredFile>) -> Result<Self, SiteError> {
        let mut templates = HashMap::new();
        let mut sources = Vec::new();
        for (app, file) in [
            (WebApp::Portal, "index.html"),
            (WebApp::Tracking, "tracking.html"),
            (WebApp::Workbench, "workbench.html"),
        ] {
            for ending in PRECOMPRESSED {
                files.remove(&format!("{file}{ending}"));
            }
            let Some(stored) = files.remove(file) else { continue };
            let source = String::from_utf8_lossy(&stored.content).into_owned();
            let template = Template::parse(&source).map_err(|fault| SiteError::Template { file, fault })?;
            templates.insert(app, template);
            sources.push(source);
        }
        let security_policy = security_policy::for_pages(sources.iter().map(String::as_str));
        Ok(Self { files: StaticFiles::new(files), templates, security_policy })
    }

    /// Returns the `Content-Security-Policy` of a page that the websites in `framed_by` may frame. `has_frames` lets the page frame
    /// other pages of this site.
    pub(crate) fn security_policy(&self, framed_by: &[Origin], has_frames: bool) -> HeaderValue {
        security_policy::with_frames(&self.security_policy, framed_by, has_frames)
    }

    /// Responds with a file of the site; `None` if there is no such file.
    pub(crate) async fn file(&self, uri: &Uri, method: &Method, headers: &HeaderMap) -> Option<Response> {
        self.files.serve(uri, method, headers).await
    }

    /// Responds with a page in the template of its app.
    pub(crate) fn page(&self, page: &Page, headers: &HeaderMap, status: StatusCode) -> Response {
        let Some(template) = self.templates.get(&page.app.unwrap_or(WebApp::Portal)) else {
            let hint = "This server has no site: start it with `--site DIR`. The API is at /api/.\n";
            return (StatusCode::NOT_FOUND, hint).into_response();
        };
        let html = page.render(template);
        // A page with another status is never cached, so it has no tag.
        let tag = if status == StatusCode::OK { etag::of_content(html.as_bytes()) } else { None };
        let mut response = etag::respond(headers, tag, || (status, Html(html)).into_response());
        set_vary(&mut response, PAGE_VARIES_BY);
        response
    }
}
