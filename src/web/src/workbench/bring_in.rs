//! Where a list comes in: pasted, dropped, chosen, or typed.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use crate::ui::message::{Tone, message};
use estimate::ListError;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File, HtmlInputElement, HtmlTextAreaElement};
use words::workbench as say;

use crate::workbench::bench::{Bench, Keeping, bench};
use crate::workbench::source::{ROWS_TO_TYPE, Source};
use crate::workbench::workbook;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// It is a workbook that cannot be read.
    Workbook,
    /// It could not be read at all.
    Unreadable,
    /// It is no list.
    NoList(ListError),
    /// There is none: it is being read.
    Reading,
}

/// The place where a list comes in; once there is one, what it is and how to put it away.
pub(crate) fn bring_in() -> El {
    let bench = bench();
    el("div").live(move || {
        let source = bench.source.get();
        untrack(|| match source {
            None => drop_zone(bench),
            Some(source) => brought(bench, &source),
        })
    })
}

fn drop_zone(bench: Bench) -> El {
    let language = crate::ui::language();
    let (trouble, is_over) = (Live::new(None::<Trouble>), Live::new(false));
    let paste = el("textarea")
        .set("id", "paste")
        .set("rows", "8")
        .set("spellcheck", "false")
        .set("aria-describedby", "paste-hint")
        .class("paste")
        .on("paste", move |event| {
            // What is pasted is a whole list, and is taken at once.
            let event: web_sys::ClipboardEvent = event.unchecked_into();
            let text =
                event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if text.lines().count() > 1 {
                event.prevent_default();
                take(bench, trouble, String::new(), text);
            }
        });
    let area: HtmlTextAreaElement = paste.element().clone().unchecked_into();
    let read_typed = move || take(bench, trouble, String::new(), area.value());
    let chooser = el("input")
        .set("type", "file")
        .set("id", "file")
        .set("accept", ".csv,.tsv,.txt,.tab,.xlsx,.xls,.ods,text/csv,text/plain,text/tab-separated-values")
        .class("file")
        .on("change", move |event| {
            let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
                read_file(bench, trouble, file);
            }
        });
    let said = move || {
        let (heading, hint) = match trouble.get()? {
            Trouble::Reading => {
                return Some(message(Tone::Info, say::bring_in::reading_list(language), None));
            }
            Trouble::Workbook => (say::bring_in::workbook(language), say::bring_in::workbook_hint(language)),
            Trouble::Unreadable => {
                (say::bring_in::unreadable(language), say::bring_in::unreadable_hint(language))
            }
            Trouble::NoList(ListError::NotText) => {
                (say::bring_in::not_a_list(language), say::bring_in::not_a_list_hint(language))
            }
            Trouble::NoList(ListError::Empty) => {
                (say::bring_in::empty_list(language), say::bring_in::empty_list_hint(language))
            }
            Trouble::NoList(ListError::NoRows) => {
                (say::bring_in::no_rows(language), say::bring_in::no_rows_hint(language))
            }
        };
        Some(message(Tone::Warning, heading, el("p").text(hint)))
    };
    let label = |name: &str, words: &str| el("label").set("for", name).text(words);
    el("section")
        .class("panel bring-in")
        .class_live("drop-over", move || is_over.get())
        .set("aria-labelledby", "bring-in-heading")
        .on("dragover", move |event| {
            event.prevent_default();
            is_over.set(true);
        })
        .on("dragleave", move |_| is_over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            is_over.set(false);
            let event: DragEvent = event.unchecked_into();
            let data = event.data_transfer();
            let file = data.as_ref().and_then(web_sys::DataTransfer::files).and_then(|files| files.get(0));
            if let Some(file) = file {
                return read_file(bench, trouble, file);
            }
            let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            take(bench, trouble, String::new(), text);
        })
        .add([
            el("h2").set("id", "bring-in-heading").text(say::bring_in::heading(language)),
            el("div").class("field").add([
                label("paste", say::bring_in::paste(language)),
                el("p").class("hint").set("id", "paste-hint").text(say::bring_in::paste_hint(language)),
                paste,
            ]),
            el("p").class("buttons").add([
                button("button primary", say::bring_in::read_it(language), read_typed),
                button("button quiet", say::bring_in::type_it(language), move || {
                    bring(bench, trouble, Source::Typed { rows: ROWS_TO_TYPE });
                }),
            ]),
            el("div").class("field").add([label("file", say::bring_in::or_file(language)), chooser]),
            el("p").class("hint").text(say::bring_in::stays_here(language)),
        ])
        .add(el("div").set("role", "status").live(said))
}

fn take(bench: Bench, trouble: Live<Option<Trouble>>, name: String, text: String) {
    if text.trim().is_empty() {
        return trouble.set(Some(Trouble::NoList(ListError::Empty)));
    }
    trouble.set(Some(Trouble::Reading));
    // Once that is seen: thousands of lines take longer than a blink.
    request_animation_frame(move || {
        let read = move || bring(bench, trouble, Source::Text { name, text });
        set_timeout(read, std::time::Duration::ZERO);
    });
}

fn read_file(bench: Bench, trouble: Live<Option<Trouble>>, file: File) {
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await.ok();
        let Some(buffer) = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok()) else {
            return trouble.set(Some(Trouble::Unreadable));
        };
        let bytes = Uint8Array::new(&buffer).to_vec();
        if is_workbook(&bytes) {
            trouble.set(Some(Trouble::Reading));
            return match workbook::read(&buffer).await {
                Some(grid) => bring(bench, trouble, Source::Workbook { name: file.name(), grid }),
                None => trouble.set(Some(Trouble::Workbook)),
            };
        }
        match estimate::text::decode(&bytes) {
            Ok(text) => take(bench, trouble, file.name(), text),
            Err(why) => trouble.set(Some(Trouble::NoList(why))),
        }
    });
}

fn bring(bench: Bench, trouble: Live<Option<Trouble>>, source: Source) {
    bench.bring(source, move |why| trouble.set(Some(Trouble::NoList(why))));
}

fn brought(bench: Bench, source: &Source) -> El {
    let language = crate::ui::language();
    let name = match source {
        Source::Text { name, .. } | Source::Workbook { name, .. } if !name.is_empty() => name.clone(),
        Source::Text { .. } | Source::Workbook { .. } => say::bring_in::pasted_list(language).to_owned(),
        Source::Typed { .. } => say::bring_in::typed_list(language).to_owned(),
    };
    let lines =
        move || say::page::lines(language, bench.look(|work| work.list.lines().len()).unwrap_or_default());
    let asks = Live::new(false);
    let remove = move || {
        if asks.get() {
            let question = el("span").text(say::bring_in::remove_hint(language));
            vec![
                question,
                button("button danger", say::bring_in::remove_list(language), move || bench.clear()),
                button("button quiet", say::bring_in::keep_list(language), move || asks.set(false)),
            ]
        } else {
            vec![button("button quiet", say::bring_in::another_list(language), move || asks.set(true))]
        }
    };
    let kept = move || {
        (bench.keeping.get() == Keeping::TooLarge).then(|| {
            message(
                Tone::Warning,
                say::bring_in::too_large(language),
                el("p").text(say::bring_in::too_large_hint(language)),
            )
        })
    };
    let replaced = move || {
        (bench.keeping.get() == Keeping::Replaced).then(|| {
            let keep = button("button", say::bring_in::keep_this_list(language), move || bench.keep_again());
            let content =
                [el("p").text(say::bring_in::replaced_hint(language)), el("p").class("buttons").add(keep)];
            message(Tone::Warning, say::bring_in::replaced(language), content)
        })
    };
    let words = el("p").class("brought-name").add(el("strong").text(&name)).text(" · ").text_live(lines);
    el("section")
        .class("panel brought")
        .set("aria-label", say::bring_in::your_list(language))
        .add([words, el("div").class("brought-tools").live(remove)])
        .add(el("div").set("role", "status").live(kept))
        .add(el("div").set("role", "status").live(replaced))
}

/// Whether these are the first bytes of a workbook: a ZIP archive (XLSX, ODS), or the container of old XLS files.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}
