//! SIGHUP: documents and portal are read again. What is broken is named and changes nothing.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::signal::unix::Signal;

use crate::app::App;
use crate::blocking;
use crate::site::Site;
use crate::vendor::catalogue::{Catalogue, Source};

/// Reloads whenever it is asked for.
pub(crate) async fn run(app: Arc<App>, mut hangup: Signal, policies: Source, site: Option<PathBuf>) {
    while hangup.recv().await.is_some() {
        reload_policies(&app, policies.clone()).await;
        if let Some(folder) = &site {
            reload_site(&app, folder);
        }
    }
}

async fn reload_policies(app: &App, source: Source) {
    let Ok(loaded) = blocking::run(move || Catalogue::load(&source)).await else { return };
    let catalogue = match loaded {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            tracing::error!("the policies stay as they were, since documents are broken:\n{problems}");
            return;
        }
    };
    for served in catalogue.every_version() {
        if let Err(error) = app.store.keep_document(served.policy.document()).await {
            tracing::error!(error = &error as &dyn std::error::Error, "the policies stay as they were");
            return;
        }
    }
    app.catalogue.send_replace(Arc::new(catalogue));
    tracing::info!("the policies were read again");
}

fn reload_site(app: &App, folder: &std::path::Path) {
    match Site::from_folder(folder) {
        Ok(site) if !site.is_empty() => {
            app.site.send_replace(Arc::new(site));
            tracing::info!("the portal was read again");
        }
        Ok(_) => tracing::error!("the portal stays as it was: {} is empty", folder.display()),
        Err(error) => tracing::error!(%error, "the portal stays as it was"),
    }
}
