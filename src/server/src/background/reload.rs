//! Reloads the policy documents and the site on SIGHUP. A reload that fails logs every problem and changes nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::signal::unix::Signal;

use crate::app::App;
use crate::blocking;
use crate::site::Site;
use crate::vendor::catalogue::{Catalogue, Source};

/// The files to read again.
pub(crate) struct Sources {
    pub(crate) policies: Source,
    /// The folder of the site; `None` for the site inside the binary.
    pub(crate) site: Option<PathBuf>,
}

/// Runs until the task is aborted.
pub(crate) async fn run(app: &App, hangup: &mut Signal, sources: &Sources) {
    while hangup.recv().await.is_some() {
        reload_policies(app, sources.policies.clone()).await;
        if let Some(folder) = &sources.site {
            reload_site(app, folder.clone()).await;
        }
    }
}

async fn reload_policies(app: &App, source: Source) {
    let Ok(loaded) = blocking::run(move || Catalogue::load(&source)).await else { return };
    let catalogue = match loaded {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            tracing::error!("policies not reloaded, some documents are invalid:\n{problems}");
            return;
        }
    };
    for served in catalogue.every_version() {
        if let Err(error) = app.store.keep_document(served.policy.document()).await {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "policies not reloaded, a document could not be stored"
            );
            return;
        }
    }
    app.catalogue.send_replace(Arc::new(catalogue));
    tracing::info!("policies reloaded");
}

async fn reload_site(app: &App, folder: PathBuf) {
    let Ok(loaded) = blocking::run(move || load(&folder)).await else { return };
    match loaded {
        Ok(site) => {
            app.site.send_replace(Arc::new(site));
            tracing::info!("site reloaded");
        }
        Err(problem) => tracing::error!("site not reloaded: {problem}"),
    }
}

fn load(folder: &Path) -> Result<Site, String> {
    Site::from_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
