//! Background tasks, except the queue of the store and the task that sends mails, `mail/sender.rs`.

pub(crate) mod checkpoint;
pub(crate) mod heartbeat;
pub(crate) mod integrity;
pub(crate) mod lost_links;
pub(crate) mod maintenance;
pub(crate) mod reload;

use std::sync::Arc;

use tokio::signal::unix::Signal;
use tokio::task::JoinSet;

use crate::app::App;
use crate::restart::restart_after_panic;

/// Starts the tasks that run until they are aborted: all but `lost_links`.
pub(crate) fn start(app: &Arc<App>, hangup: Signal, sources: reload::Sources) -> JoinSet<()> {
    let app = || Arc::clone(app);
    let mut tasks = JoinSet::new();
    tasks.spawn(restart_after_panic("checkpoint", app(), async |app| checkpoint::run(&app.store).await));
    tasks.spawn(restart_after_panic("heartbeat", app(), async |app| heartbeat::run(app).await));
    tasks.spawn(restart_after_panic("integrity", app(), async |app| integrity::run(&app.store).await));
    tasks.spawn(restart_after_panic("maintenance", app(), async |app| maintenance::run(app).await));
    tasks.spawn(restart_after_panic("reload", (app(), hangup, sources), async |(app, hangup, sources)| {
        reload::run(app, hangup, sources).await;
    }));
    tasks
}
