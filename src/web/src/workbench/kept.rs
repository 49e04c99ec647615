//! The list as it is kept on the device: in the storage that is read at once where it has room, else in a database.

use crate::ui::attempt::random_key;
use crate::ui::device::Kept;
use crate::ui::dom::on_window;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
    StorageEvent,
};

use crate::workbench::source::Source;

/// The longest text that goes into the storage, which holds five million characters of all that a site keeps.
const MOST_IN_STORAGE: usize = 1_500_000;
const DATABASE: &str = "rma-lists";
const STORE: &str = "lists";

/// Tells other tabs that the list on the device is this tab's now.
pub(crate) fn claim(policy: &str) {
    place_of_claims(policy).write_text(&random_key());
}

/// Does this whenever another tab has claimed the list on the device.
pub(crate) fn follow(policy: &'static str, claimed: impl Fn() + 'static) {
    // Browsers tell of what other tabs write, and of nothing that is written here.
    on_window("storage", move |event| {
        let changed = event.dyn_into::<StorageEvent>().ok().and_then(|event| event.key());
        if changed.as_deref() == Some(place_of_claims(policy).name()) {
            claimed();
        }
    });
}

fn place_of_claims(policy: &str) -> Kept {
    Kept::on_device("list-of", policy)
}

/// The list of a policy.
pub(crate) async fn read(policy: &str) -> Option<Source> {
    let text = if let Some(text) = Kept::on_device("list", policy).read_text() {
        text
    } else {
        let store = store(IdbTransactionMode::Readonly).await?;
        done(&store.get(&policy.into()).ok()?).await?.as_string()?
    };
    serde_json::from_str(&text).ok()
}

/// Keeps the list of a policy in place of what was there; says whether it is kept.
pub(crate) async fn write(policy: &str, text: &str) -> bool {
    let kept = Kept::on_device("list", policy);
    if text.len() <= MOST_IN_STORAGE {
        kept.write_text(text);
        if kept.read_text().is_some_and(|kept| kept.len() == text.len()) {
            forget(policy).await;
            return true;
        }
    }
    kept.delete();
    let Some(store) = store(IdbTransactionMode::Readwrite).await else { return false };
    let Ok(request) = store.put_with_key(&text.into(), &policy.into()) else { return false };
    done(&request).await.is_some() && ended(&store.transaction()).await
}

/// Keeps no list of a policy any more.
pub(crate) async fn delete(policy: &str) {
    Kept::on_device("list", policy).delete();
    forget(policy).await;
}

/// Takes it out of the database.
async fn forget(policy: &str) {
    let Some(store) = store(IdbTransactionMode::Readwrite).await else { return };
    if let Ok(request) = store.delete(&policy.into()) {
        let _ = done(&request).await;
    }
}

async fn store(mode: IdbTransactionMode) -> Option<IdbObjectStore> {
    let request: IdbOpenDbRequest = window().indexed_db().ok()??.open_with_u32(DATABASE, 1).ok()?;
    let opening = request.clone();
    let make = wasm_bindgen::closure::Closure::once_into_js(move || {
        let database = opening.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let database: IdbDatabase = done(&request).await?.dyn_into().ok()?;
    let transaction = database.transaction_with_str_and_mode(STORE, mode).ok()?;
    transaction.object_store(STORE).ok()
}

/// What a request results in; nothing where it fails.
async fn done(request: &IdbRequest) -> Option<JsValue> {
    heard(&|yes, no| {
        request.set_onsuccess(Some(yes));
        request.set_onerror(Some(no));
    })
    .await
    .then(|| request.result().ok())?
}

/// Whether all of a transaction is on the disk.
async fn ended(transaction: &IdbTransaction) -> bool {
    heard(&|yes, no| {
        transaction.set_oncomplete(Some(yes));
        transaction.set_onabort(Some(no));
    })
    .await
}

/// Which of two events comes.
async fn heard(listen: &dyn Fn(&Function, &Function)) -> bool {
    JsFuture::from(Promise::new(&mut |yes, no| listen(&yes, &no))).await.is_ok()
}
